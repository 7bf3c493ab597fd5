"use client";

import { type ComponentType, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { IconButton } from "@/components/ui/icon-button";

/**
 * Opens the search for everything: by its sign or by Ctrl+K; as an item of a menu, which has no key of its own. What it is
 * made of comes when it is first asked for. It weighs on every page: there is no more of it than that. Without scripts, and
 * before they arrive, it leads to the activities, which have a search of their own.
 */
export function OpenFinder({ menuItem, children }: { menuItem?: string | undefined; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [Finder, setFinder] = useState<ComponentType<{ open: boolean; close: () => void }>>();

  function show(event: Pick<Event, "preventDefault">) {
    event.preventDefault();
    if (menuItem) document.getElementById("nav-menu")?.hidePopover();
    setOpen(true);
    // Without a network nothing opens, and the next press asks again.
    import("./finder").then((part) => setFinder(() => part.Finder)).catch(() => {});
  }

  useEffect(() => {
    if (menuItem) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "k" && (event.ctrlKey || event.metaKey)) show(event);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });

  return (
    <>
      <form action="/activities" onSubmit={show}>
        {menuItem ? (
          <button type="submit" className={menuItem}>
            <Icon name="search" />
            {t("title")}
          </button>
        ) : (
          <IconButton type="submit" aria-label={t("open")}>
            <Icon name="search" />
          </IconButton>
        )}
      </form>
      {Finder &&
        // Inside a menu that has closed nothing is shown, not even a dialog.
        createPortal(
          <Finder open={open} close={() => setOpen(false)} />,
          document.querySelector("header") ?? document.body,
        )}
    </>
  );
}
