"use client";

import { useLocale } from "next-intl";
import { type InputEvent, useEffect, useRef, useState } from "react";
import { formatDate, formatWeekdayDate, parseTypedDate, slashWhileTyping } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { Chip, ChipLine } from "./chips";
import { classNames } from "./class-names";
import { useClosedDay } from "./closed-days";
import styles from "./date-field.module.css";
import { AFTER_PRESS_MS, dateProblem, yearWarning } from "./date-problem";
import {
  ConsequenceNote,
  describedBy,
  type FieldLabels,
  Hint,
  LabelText,
  ProblemNote,
  WarningNote,
} from "./field";
import fieldStyles from "./field.module.css";
import { useField } from "./form-context";
import { Icon } from "./icon";
import inputStyles from "./input.module.css";
import { useToday } from "./use-today";

/**
 * A date that is typed: figures get their slashes, the weekday is said back, today and yesterday are one tap unless the form would refuse them. The
 * browser's own date input shows mm/dd in an English browser. It sends `YYYY-MM-DD`, or the typed text without script.
 * @param today civil date, from the server
 * @param ofYear what happened then counts for its year alone
 * @param past it has happened: a day to come is refused
 * @param takes whether the form may take a day, as far as it is known before it is sent
 */
export function DateField({
  name,
  today,
  defaultValue,
  ofYear,
  past,
  takes,
  ...labels
}: FieldLabels & {
  name: string;
  today: string;
  defaultValue?: string | undefined;
  ofYear?: boolean | undefined;
  past?: boolean | undefined;
  takes?: ((day: string) => boolean) | undefined;
}) {
  const t = useTranslations("form");
  const locale = useLocale();
  const field = useField(name, defaultValue ? formatDate(defaultValue) : "");
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(field.value);
  const [left, setLeft] = useState(false);
  const typed = parseTypedDate(text);
  const closed = useClosedDay();
  const { id } = field;
  const day = useToday(today);
  const wrong = dateProblem(typed, t, day(), past, closed);
  const problem = ((left || typed.ok || field.problem) && wrong) || field.problem;
  const year = ofYear && typed.ok && yearWarning(typed.date, day());
  const warning = year ? t("otherYear", year) : undefined;

  // What was typed before the scripts arrived is what the field says.
  useEffect(() => setText(input.current?.value ?? ""), []);

  function write(value: string) {
    if (input.current) input.current.value = value;
    setText(value);
  }

  /** As if it had been typed: the form around it follows. */
  function choose(chosen: string) {
    write(chosen);
    input.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function onInput({ currentTarget: { value, selectionEnd } }: InputEvent<HTMLInputElement>) {
    setLeft(false);
    write(selectionEnd === value.length ? slashWhileTyping(value) : value);
  }

  return (
    <div className={fieldStyles.field}>
      <label className={fieldStyles.label} htmlFor={id}>
        <LabelText {...labels} />
      </label>
      <Hint id={id} hint={labels.hint} />
      <div className={styles.line}>
        <input
          className={classNames(inputStyles.input, inputStyles.narrow)}
          id={id}
          name={name}
          data-date={wrong ?? ""}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t("datePlaceholder")}
          ref={input}
          defaultValue={field.value}
          onInput={onInput}
          onBlur={() => setTimeout(setLeft, AFTER_PRESS_MS, true)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(
            id,
            { ...labels, warning, consequence: labels.consequence ?? true },
            problem,
          )}
        />
        <ChipLine>
          {[day(), day(1)].map((date, daysAgo) =>
            closed(date) || takes?.(date) === false ? null : (
              <Chip
                key={date}
                pressed={typed.ok && typed.date === date}
                onClick={() => choose(formatDate(date))}
              >
                <Icon name="check" />
                {t(daysAgo ? "yesterday" : "today")}
              </Chip>
            ),
          )}
        </ChipLine>
      </div>
      <ProblemNote id={id} problem={problem} />
      <WarningNote id={id} warning={warning} />
      <ConsequenceNote
        id={id}
        consequence={
          typed.ok ? (
            <>
              {formatWeekdayDate(typed.date, locale)} {labels.consequence}
            </>
          ) : (
            labels.consequence
          )
        }
      />
    </div>
  );
}
