"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { isTouched } from "./form-draft";

/**
 * For a field whose value is state too: what was typed, chosen or ticked before the scripts arrived is what it holds.
 * @param take is told the field's value; one that can be ticked has been, or has not been any more
 */
export function useTypedBefore<Field extends HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
  take: (value: string) => void,
) {
  const field = useRef<Field>(null);
  const takeEarly = useEffectEvent(take);
  useEffect(() => {
    if (field.current && isTouched(field.current)) takeEarly(field.current.value);
  }, []);
  return field;
}
