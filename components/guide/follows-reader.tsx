"use client";

import { useEffect } from "react";

/** Within a frame of the product's own page: follows that page to its next screen whenever it is opened, and closes on Escape. */
export function FollowsReader({ path }: { path: string }) {
  useEffect(() => {
    const panel = window.frameElement?.closest<HTMLElement>("[popover]");
    if (panel == null) return;
    const around = panel.ownerDocument;
    const listening = new AbortController();
    const { signal } = listening;
    const close = ({ key }: KeyboardEvent) => {
      if (key !== "Escape" || !panel.matches(":popover-open")) return;
      panel.hidePopover();
      around.querySelector<HTMLElement>(`[popovertarget="${panel.id}"]`)?.focus();
    };
    panel.addEventListener(
      "toggle",
      ({ newState }) => {
        const { pathname } = window.parent.location;
        if (newState === "open" && pathname !== path)
          window.location.replace(`/guide?of=${encodeURIComponent(pathname)}`);
      },
      { signal },
    );
    window.addEventListener("keydown", close, { signal });
    around.addEventListener("keydown", close, { signal });
    return () => listening.abort();
  }, [path]);
  return null;
}
