"use client";

import { type ComponentType, type MouseEvent, type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { IconButton } from "@/components/ui/icon-button";

/**
 * Opens the search for everything: by its sign or by Ctrl+K; as an item of a menu, which has no key of its own. What it is
 * made of comes when it is first asked for. It weighs on every page: there is no more of it than that, and what is seen
 * of it (`children`) is made on the server.
 */
export function OpenFinder({ menuItem, children }: { menuItem?: string | undefined; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [Finder, setFinder] = useState<ComponentType<{ open: boolean; close: () => void }>>();

  function show({ currentTarget }: Partial<MouseEvent>) {
    if (menuItem) currentTarget?.closest<HTMLElement>("[popover]")?.hidePopover();
    setOpen(true);
    // Without a network nothing opens, and the next press asks again.
    import("./finder").then((part) => setFinder(() => part.Finder)).catch(() => {});
  }

  useEffect(() => {
    if (menuItem) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      show({});
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });

  return (
    <>
      {menuItem ? (
        <button type="button" className={menuItem} onClick={show}>
          {children}
        </button>
      ) : (
        <IconButton onClick={show}>{children}</IconButton>
      )}
      {Finder &&
        // Inside a menu that has closed nothing is shown, not even a dialog.
        createPortal(
          <Finder open={open} close={() => setOpen(false)} />,
          document.querySelector("header") ?? document.body,
        )}
    </>
  );
}
