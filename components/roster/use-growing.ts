"use client";

import { startTransition, useEffect, useRef, useState } from "react";

/** So many rows more are drawn at a time: the page stays at hand meanwhile. */
const STEP = 100;

/** How many of a table's rows are drawn: at first a few, then, once more are asked for, bit by bit all of them. */
export function useGrowing(few: number, total: number) {
  const [growing, setGrowing] = useState(false);
  const [drawn, setDrawn] = useState(few);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (!growing || drawn >= total) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + STEP)));
    return () => cancelAnimationFrame(frame);
  }, [growing, drawn, total]);

  // The button that asked for more is gone: who pressed it by key goes on at what came.
  useEffect(() => {
    if (drawn !== few + STEP || document.activeElement !== document.body) return;
    body.current?.rows[few]?.querySelector("a")?.focus({ preventScroll: true });
  }, [drawn, few]);

  return { body, drawn, growing, grow: () => setGrowing(true) };
}
