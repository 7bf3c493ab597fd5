"use client";

import { useEffect, useRef } from "react";
import { isTouched } from "./form-draft";

/**
 * For a select whose value is state too: what was chosen before the scripts arrived is what the field holds.
 * @param take stable, such as a state's setter
 */
export function useTypedBefore(take: (value: string) => void) {
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (field.current && isTouched(field.current)) take(field.current.value);
  }, [take]);
  return field;
}
