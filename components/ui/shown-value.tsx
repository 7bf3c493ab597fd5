"use client";

import { useEffect, useEffectEvent, useRef } from "react";

/**
 * For state of a form that follows one of its fields: tells what that shows, as it is typed, as it was typed before the
 * scripts arrived, and as a draft brings it back. Stands among the form's fields, which begin anew with a draft.
 */
export function ShownValue({ of, tell }: { of: string; tell: (value: string) => void }) {
  const place = useRef<HTMLInputElement>(null);
  const told = useEffectEvent(tell);
  useEffect(() => {
    const form = place.current?.form;
    if (!form) return;
    const read = () => told(String(new FormData(form).get(of) ?? ""));
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, [of]);
  return <input ref={place} type="hidden" />;
}
