"use client";

import { useRef, useState } from "react";
import { formatTypedInstant, parseTypedInstant, vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { Chip, ChipLine } from "./chips";
import { classNames } from "./class-names";
import { useClosedDay } from "./closed-days";
import styles from "./date-field.module.css";
import { instantProblem } from "./date-problem";
import { describedBy, Field, type FieldLabels } from "./field";
import { useField, useForm } from "./form-context";
import inputStyles from "./input.module.css";

/** A moment that is typed, time then day; now is one tap. It sends RFC 3339, or the typed text without script. */
export function InstantField({
  name,
  defaultValue,
  ...labels
}: FieldLabels & {
  name: string;
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

  function whyNot(value: string): string | undefined {
    const typed = parseTypedInstant(value);
    return typed.ok ? closed(vietnamDay(new Date(typed.instant))) : instantProblem(typed, t);
  }

  function now() {
    if (input.current) input.current.value = formatTypedInstant(minuteOf(new Date()));
    setRefused(undefined);
    touch(name);
  }

  return (
    <Field id={field.id} problem={problem} {...labels}>
      <div className={styles.line}>
        <input
          className={classNames(inputStyles.input, inputStyles.narrow)}
          id={field.id}
          name={name}
          data-instant=""
          autoComplete="off"
          placeholder={t("instantPlaceholder")}
          ref={input}
          defaultValue={field.value}
          onInput={() => setRefused(undefined)}
          onBlur={({ target }) => setRefused(whyNot(target.value))}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(field.id, labels, problem)}
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
