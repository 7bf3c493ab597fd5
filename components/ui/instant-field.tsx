"use client";

import { useEffect, useRef, useState } from "react";
import { formatTypedInstant, parseTypedInstant, vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { Chip, ChipLine } from "./chips";
import { classNames } from "./class-names";
import { useClosedDay } from "./closed-days";
import styles from "./date-field.module.css";
import { AFTER_PRESS_MS, dateProblem, instantProblem, yearWarning } from "./date-problem";
import { describedBy, Field, type FieldLabels } from "./field";
import { useField, useForm } from "./form-context";
import inputStyles from "./input.module.css";
import { useToday } from "./use-today";

/**
 * A moment that is typed, time then day; now is one tap. It sends RFC 3339, or the typed text without script.
 * @param today civil date, from the server
 * @param ofYear what happened then counts for its year alone
 * @param past it has happened: a day to come is refused
 */
export function InstantField({
  name,
  today,
  defaultValue,
  ofYear,
  past,
  ...labels
}: FieldLabels & {
  name: string;
  today: string;
  ofYear?: boolean | undefined;
  past?: boolean | undefined;
  /** RFC 3339. */
  defaultValue?: string | undefined;
}) {
  const t = useTranslations("form");
  const field = useField(name, defaultValue ? formatTypedInstant(new Date(defaultValue)) : "");
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  const { touch } = useForm();
  const closed = useClosedDay();
  const problem = refused ?? field.problem;
  const [text, setText] = useState(field.value);
  const typed = parseTypedInstant(text);
  const day = useToday(today);
  const on = typed.ok ? vietnamDay(new Date(typed.instant)) : null;
  const year = ofYear && on !== null ? yearWarning(on, day()) : null;
  const warning = year === null ? undefined : t("otherYear", year);

  // What was typed before the scripts arrived is what the field says.
  useEffect(() => setText(input.current?.value ?? ""), []);

  function whyNot(value: string): string | undefined {
    const typed = parseTypedInstant(value);
    if (!typed.ok) return instantProblem(typed, t, today);
    const date = vietnamDay(new Date(typed.instant));
    return dateProblem({ ok: true, date }, t, day(), past) ?? closed(date);
  }

  function now() {
    const value = formatTypedInstant(minuteOf(new Date()));
    if (input.current) input.current.value = value;
    setText(value);
    setRefused(undefined);
    touch(name);
  }

  return (
    <Field id={field.id} problem={problem} {...labels} warning={warning}>
      <div className={styles.line}>
        <input
          className={classNames(inputStyles.input, inputStyles.narrow)}
          id={field.id}
          name={name}
          data-instant={today}
          autoComplete="off"
          placeholder={t("instantPlaceholder")}
          ref={input}
          defaultValue={field.value}
          onInput={({ currentTarget }) => {
            setRefused(undefined);
            setText(currentTarget.value);
          }}
          onBlur={({ target }) => setTimeout(() => setRefused(whyNot(target.value)), AFTER_PRESS_MS)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(field.id, { ...labels, warning }, problem)}
        />
        <ChipLine>
          <Chip pressed={false} onClick={now}>
            {t("now")}
          </Chip>
        </ChipLine>
      </div>
    </Field>
  );
}

/** People tell minutes. */
function minuteOf(instant: Date): Date {
  return new Date(instant.getTime() - (instant.getTime() % 60_000));
}
