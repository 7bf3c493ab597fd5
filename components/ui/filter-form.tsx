"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type ReactNode, type SubmitEvent, useEffect, useRef, useTransition } from "react";
import styles from "./toolbar.module.css";

/** A person pauses this long after typing before the address follows; per key it cost 104 ms (ux.md §9). */
const PAUSE_MS = 300;

/** The form's address: its fields without the empty ones; the pressed button's value replaces a field of its name. */
export function addressOf(action: string, form: HTMLFormElement, pressed: HTMLElement | null): string {
  const fields = new FormData(form);
  if (pressed instanceof HTMLButtonElement && pressed.name) fields.set(pressed.name, pressed.value);
  const query = new URLSearchParams();
  for (const [name, value] of fields)
    if (typeof value === "string" && value !== "") query.append(name, value);
  return query.size === 0 ? action : `${action}?${query}`;
}

/**
 * Filters that live in the address. A plain GET form without script (`children` then hold a submit button in
 * `<noscript>`); with script a choice applies at once and typing after a pause, without scrolling.
 */
export function FilterForm({
  action,
  id,
  bare = false,
  children,
}: {
  action: string;
  id: string;
  /** Its controls stand among those around it. */
  bare?: boolean;
  children: ReactNode;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  function apply(form: HTMLFormElement, pressed: HTMLElement | null) {
    clearTimeout(pause.current);
    startTransition(() => router.replace(addressOf(action, form, pressed), { scroll: false }));
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    apply(event.currentTarget, event.nativeEvent.submitter);
  }

  function onChange(event: ChangeEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    clearTimeout(pause.current);
    const typing = event.target.type === "search" || event.target.type === "text";
    pause.current = setTimeout(() => apply(form, null), typing ? PAUSE_MS : 0);
  }

  return (
    <form
      action={action}
      id={id}
      className={bare ? styles.bare : styles.toolbar}
      aria-busy={pending}
      onSubmit={onSubmit}
      onChange={onChange}
    >
      {children}
    </form>
  );
}
