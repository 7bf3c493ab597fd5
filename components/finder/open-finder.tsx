"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { FinderProps } from "./finder";

/**
 * Opens the search for everything: by the button in it, or by Ctrl+K. What it is made of comes when it is first asked for.
 * It weighs on every page: there is no more of it than that. Without scripts, and before they arrive, it leads to the
 * activities, which have a search of their own.
 * @param keyed whether the key is heard here: where there are several, by one
 */
export function OpenFinder({ keyed, children }: { keyed?: true; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [Finder, setFinder] = useState<ComponentType<FinderProps>>();
  // The keys that are pressed while it comes.
  const early = useRef<KeyboardEvent[]>([]);

  function show(event: Pick<Event, "preventDefault">) {
    event.preventDefault();
    document.getElementById("nav-menu")?.hidePopover();
    setOpen(true);
    // Without a network nothing opens, and the next press asks again.
    import("./finder").then((part) => setFinder(() => part.Finder)).catch(() => {});
  }

  useEffect(() => {
    if (!keyed) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // With Caps Lock a capital.
      if (/^k$/i.test(event.key) && (event.ctrlKey || event.metaKey)) show(event);
      else if (open && !Finder) early.current.push(event);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });

  return (
    <>
      <form action="/activities" onSubmit={show}>
        {children}
      </form>
      {Finder &&
        // Inside a menu that has closed nothing is shown, not even a dialog.
        createPortal(
          <Finder open={open} close={() => setOpen(false)} early={early} />,
          document.querySelector("header") ?? document.body,
        )}
    </>
  );
}
