"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type ReactNode, type SubmitEvent, useEffect, useRef, useTransition } from "react";
import { SEARCH_LENGTH } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { isTouched } from "./form-draft";
import { showToast } from "./toast-store";
import styles from "./toolbar.module.css";

/** A person pauses this long after typing, or dragging, before the address follows; per key it cost 104 ms (ux.md §9). */
const PAUSE_MS = 300;

/**
 * The form's address: its fields without the empty ones, none longer than a search may be; the pressed button's value
 * replaces a field of its name. What was chosen in the page's other filters and is not shown yet goes along.
 */
function addressOf(action: string, form: HTMLFormElement, pressed: HTMLElement | null): string {
  const fields = new FormData(form);
  if (pressed instanceof HTMLButtonElement && pressed.name) fields.set(pressed.name, pressed.value);
  const others = document.querySelectorAll<HTMLFormElement>(`form[data-filters="${CSS.escape(action)}"]`);
  for (const other of others) if (other !== form) takeChosen(fields, other);
  const said = [...fields].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [[name, value.slice(0, SEARCH_LENGTH)]] : [],
  );
  const query = new URLSearchParams(said);
  return query.size === 0 ? action : `${action}?${query}`;
}

function takeChosen(fields: FormData, form: HTMLFormElement): void {
  const chosen = new FormData(form);
  for (const name of touchedNames(form)) fields.set(name, chosen.get(name) ?? "");
}

function touchedNames(form: HTMLFormElement): Set<string> {
  const names = [...form.elements].filter(isTouched).map((element) => element.getAttribute("name") ?? "");
  return new Set(names.filter(Boolean));
}

/** Whether something was chosen of which the page does not speak yet. */
function isUnsettled(form: HTMLFormElement): boolean {
  const [chosen, here] = [new FormData(form), new URLSearchParams(location.search)];
  const saidBy = (said: FormData | URLSearchParams, name: string) =>
    said.getAll(name).filter(Boolean).join("\n").slice(0, SEARCH_LENGTH);
  return (
    form.ariaBusy === "true" ||
    [...touchedNames(form)].some((name) => saidBy(chosen, name) !== saidBy(here, name))
  );
}

/**
 * Filters that live in the address. What is sent from the page while it does not yet speak of what was chosen is held back:
 * it would be about something else than its reader sees. A plain GET form without script (`children` then hold a submit button in
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
  const shown = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  function apply(form: HTMLFormElement, pressed: HTMLElement | null) {
    clearTimeout(pause.current);
    startTransition(() => router.replace(addressOf(action, form, pressed), { scroll: false }));
  }

  const settling = useTranslations("ui")("settling");
  const begin = useRef(apply);
  useEffect(() => {
    // Chosen before the scripts arrived.
    const { current } = shown;
    if (current && touchedNames(current).size > 0) begin.current(current, null);
    return () => clearTimeout(pause.current);
  }, []);
  useEffect(() => {
    function hold(event: Event) {
      const { current } = shown;
      const { target } = event;
      const sent = target instanceof Element && target.matches("main form:not([data-filters])");
      if (!sent || current === null || !isUnsettled(current)) return;
      event.preventDefault();
      event.stopPropagation();
      if (current.ariaBusy !== "true") begin.current(current, null);
      showToast({ message: settling });
    }
    addEventListener("submit", hold, true);
    return () => removeEventListener("submit", hold, true);
  }, [settling]);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    apply(event.currentTarget, event.nativeEvent.submitter);
  }

  function onChange(event: ChangeEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    // What only finds a choice is none.
    const { name, role } = event.target;
    if (name === "" && role === "combobox") return;
    clearTimeout(pause.current);
    const typing = ["search", "text", "range"].includes(event.target.type);
    pause.current = setTimeout(() => apply(form, null), typing ? PAUSE_MS : 0);
  }

  return (
    <form
      action={action}
      id={id}
      ref={shown}
      data-filters={action}
      className={bare ? styles.bare : styles.toolbar}
      aria-busy={pending}
      onSubmit={onSubmit}
      onChange={onChange}
    >
      {children}
    </form>
  );
}
