"use client";

import { useEffect } from "react";

/** Has the browser ask before the tab is closed or loaded anew, while that would lose something. */
export function useClosing(loses: boolean): void {
  useEffect(() => {
    if (!loses) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [loses]);
}
