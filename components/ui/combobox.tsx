"use client";

import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { SEARCH_LENGTH } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./combobox.module.css";
import { describedBy, Field } from "./field";
import { Hidden } from "./hidden";
import { Icon } from "./icon";
import inputStyles from "./input.module.css";
import selectStyles from "./select-field.module.css";
import { type Choice, type Found, useFound } from "./use-found";

/**
 * One of very many, found by typing a part of its name. Without script it is a plain search field of the form around it.
 * @param find asks the server; rejects without an answer
 * @param shown what is chosen now
 */
export function Combobox({
  name,
  label,
  shown,
  find,
  onChoose,
  typed,
  of = "units",
}: {
  /** Without one it is no field of a form: what is chosen goes elsewhere. */
  name?: string;
  label: string;
  shown: string;
  find: (words: string, signal: AbortSignal) => Promise<Found>;
  onChoose: (value: string) => void;
  /** It is a field of a form: with a name, what is typed stays, also where nothing was chosen. */
  typed?: { readonly id: string; readonly problem: string | undefined };
  /** What is looked for, as it is called where it is counted. */
  of?: "units" | "places" | "choices";
}) {
  const t = useTranslations("ui");
  const own = useId();
  const id = typed?.id ?? own;
  const input = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState(false);
  const [active, setActive] = useState(0);
  const { found, failed, open, look, close, answer } = useFound(find);
  const choices = found?.choices ?? [];

  useEffect(() => {
    setReady(true);
    // Typed before the scripts arrived.
    const { current } = input;
    if (current && current.value !== current.defaultValue) look(current.value);
  }, [look]);

  function leave({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) {
    if (currentTarget.contains(relatedTarget)) return;
    close();
    if (input.current && !(name && typed)) input.current.value = shown;
  }

  function choose(choice: Choice | undefined) {
    if (choice === undefined) return;
    close();
    if (input.current) input.current.value = choice.label;
    onChoose(choice.value);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!open) look("");
      else setActive((active + step + choices.length) % Math.max(choices.length, 1));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      answer.current.then((heard) => choose(heard?.choices[active]));
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  }

  const optionId = (index: number) => `${id}-${index}`;
  const combobox = ready && {
    role: "combobox",
    "aria-expanded": open,
    "aria-controls": `${id}-list`,
    "aria-autocomplete": "list" as const,
    "aria-activedescendant": open && choices.length > 0 ? optionId(active) : undefined,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the field and its list is leaving both
    <div className={styles.combobox} onBlur={leave}>
      <Field id={id} label={label} problem={typed?.problem}>
        <span className={selectStyles.field}>
          <input
            className={inputStyles.input}
            ref={input}
            id={id}
            name={name}
            defaultValue={shown}
            placeholder={t("combobox.placeholder", { of })}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={typed?.problem ? true : undefined}
            aria-describedby={describedBy(id, { label }, typed?.problem)}
            {...combobox}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onClick={() => open || look("")}
            onInput={({ currentTarget }) => {
              setActive(0);
              look(currentTarget.value);
            }}
            onKeyDown={onKeyDown}
          />
          <Icon name="chevron-down" />
        </span>
      </Field>
      <div className={styles.sheet} hidden={!open}>
        <div id={`${id}-list`} role="listbox" aria-label={label}>
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach it through the field, which keeps the focus
            <div
              key={choice.value}
              id={optionId(index)}
              ref={index === active ? intoView : null}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              {choice.label} <small>{choice.note}</small>
            </div>
          ))}
        </div>
        <p aria-hidden="true">{saying()}</p>
      </div>
      <Hidden>
        <span role="status">{open ? saying() : ""}</span>
      </Hidden>
    </div>
  );

  function saying(): string {
    if (failed) return t("combobox.failed");
    if (found === null) return t("combobox.searching");
    const said = t(`combobox.${found.more ? "more" : "count"}`, { of, count: choices.length });
    const cut = (input.current?.value.length ?? 0) > SEARCH_LENGTH;
    return cut ? `${said} ${t("searchFull", { most: SEARCH_LENGTH })}` : said;
  }
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
