"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { flushSync } from "react-dom";
import { formatDate, formatWeekdayDate, parseTypedDate, slashWhileTyping } from "@/lib/format";
import { dateProblem } from "./date-problem";
import { Consequence, describedBy, type FieldLabels, Hint, LabelText, Problem } from "./field";
import { useField, useForm } from "./form-context";
import { Icon } from "./icon";

/**
 * A date that is typed: figures get their slashes, the weekday is said back, today and yesterday are one tap. The
 * browser's own date input shows mm/dd in an English browser. It sends `YYYY-MM-DD`, or the typed text without script.
 * @param today civil date, from the server
 */
export function DateField({
  name,
  today,
  defaultValue,
  ...labels
}: FieldLabels & { name: string; today: string; defaultValue?: string | undefined }) {
  const t = useTranslations("form");
  const locale = useLocale();
  const field = useField(name, defaultValue ? formatDate(defaultValue) : "");
  const [text, setText] = useState(field.value);
  const [left, setLeft] = useState(false);
  const typed = parseTypedDate(text);
  const problem = (left && dateProblem(typed, t)) || field.problem;
  const { id } = field;
  const { touch } = useForm();

  function choose(day: string) {
    // The draft is read from the field, so the field must show the day first.
    flushSync(() => setText(day));
    touch(name);
  }

  function onChange(event: ChangeEvent<HTMLInputElement>) {
    const { value, selectionEnd } = event.target;
    setLeft(false);
    setText(selectionEnd === value.length ? slashWhileTyping(value) : value);
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        <LabelText {...labels} />
      </label>
      <Hint id={id} hint={labels.hint} />
      <div className="date-line">
        <input
          className="input narrow"
          id={id}
          name={name}
          data-date=""
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          placeholder={t("datePlaceholder")}
          value={text}
          onChange={onChange}
          onBlur={() => setLeft(true)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, { ...labels, consequence: labels.consequence ?? true }, problem)}
        />
        <div className="chips">
          <DayButton date={today} chosen={typed} label={t("today")} choose={choose} />
          <DayButton date={dayBefore(today)} chosen={typed} label={t("yesterday")} choose={choose} />
        </div>
      </div>
      <Problem id={id} problem={problem} />
      <Consequence
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

function DayButton({
  date,
  chosen,
  label,
  choose,
}: {
  date: string;
  chosen: ReturnType<typeof parseTypedDate>;
  label: string;
  choose: (text: string) => void;
}) {
  const pressed = chosen.ok && chosen.date === date;
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={() => choose(formatDate(date))}>
      <Icon name="check" />
      {label}
    </button>
  );
}

/** By hand: date-fns would make every form 1.5 KB heavier on a phone. */
function dayBefore(date: string): string {
  const DAY_MS = 86_400_000;
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}
