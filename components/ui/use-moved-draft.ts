"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { type Draft, takeAlong } from "./form-draft";

/**
 * For what stays on the page while its draft gets another place, as when another unit is chosen: what is typed goes along
 * once the page has changed, with all that was typed until then.
 * @param arrived is told what waits at the new place, which is shown instead; null = nothing
 */
export function useMovedDraft(place: string, arrived: (waiting: Draft | null) => void): void {
  const last = useRef(place);
  const arrive = useEffectEvent(arrived);
  useEffect(() => {
    const from = last.current;
    last.current = place;
    if (from !== place) arrive(takeAlong(from, place));
  }, [place]);
}
