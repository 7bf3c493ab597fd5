"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";

/** How far below the fold loading starts, so that the picture is there when its place is. */
const AHEAD = "200px";

/**
 * Loads a chart only when its place comes into view: the library behind it costs 105 KB and 420 ms of blocking
 * (ux.md §11). A place that is not displayed, as on a phone, never does. Until then, and without script, the place is empty at its final height; the data table says it all.
 */
export function useOnView<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const place = useRef<HTMLDivElement>(null);
  const [Chart, setChart] = useState<ComponentType<Props> | null>(null);
  const loader = useRef(load);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        void loader.current().then((loaded) => setChart(() => loaded));
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, Chart };
}
