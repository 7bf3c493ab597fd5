"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";

/**
 * Loads a chart once somebody points at its picture or reaches it by the keyboard: the library behind it blocks a slow
 * device for over half a second (ux.md §11), and all that it adds to the picture is reading it day by day.
 */
export function useOnInterest<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const place = useRef<HTMLDivElement>(null);
  const [Chart, setChart] = useState<ComponentType<Props> | null>(null);
  const loader = useRef(load);
  useEffect(() => {
    const element = place.current;
    const asked = new AbortController();
    const begin = () => {
      asked.abort();
      void loader.current().then((loaded) => setChart(() => loaded));
    };
    for (const sign of ["pointerenter", "focus"]) {
      element?.addEventListener(sign, begin, { signal: asked.signal });
    }
    return () => asked.abort();
  }, []);
  // Whoever came by the keyboard goes on in the chart that took the picture's place.
  useEffect(() => {
    const element = place.current;
    if (Chart === null || element === null || document.activeElement !== element) return;
    const drawn = new MutationObserver(() => {
      const surface = element.querySelector<SVGElement>("svg[tabindex]");
      if (surface === null) return;
      drawn.disconnect();
      surface.focus();
    });
    drawn.observe(element, { childList: true, subtree: true });
    return () => drawn.disconnect();
  }, [Chart]);
  return { place, Chart };
}
