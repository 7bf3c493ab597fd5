"use client";

import { useEffect, useRef, useState } from "react";
import { DayFields } from "@/components/compliance/day-fields";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { FigureInput } from "@/components/ui/figure-input";
import { FilterForm } from "@/components/ui/filter-form";
import { FormContext, unkeptForm, useField } from "@/components/ui/form-context";
import type { Moment } from "@/lib/domain/compliance/day";
import type { TriedProblem } from "@/lib/domain/screen/plan";
import { useTranslations } from "@/lib/i18n/words";
import { WHAT_IF } from "./links";
import styles from "./what-if.module.css";

/** A figure to be dragged or typed. */
export interface FigureToTry {
  readonly name: string;
  readonly label: string;
  /** As people type it. */
  readonly text: string;
  /** Where the slider stands. */
  readonly at: number;
  /** What the plan says. */
  readonly planned: string;
  readonly most: number;
  readonly step: number;
}

/** Other figures for a target: what is dragged or typed is the address's, and the page answers it. */
export function TryFigures({
  day,
  target,
  figures,
  problems,
}: {
  day: Moment;
  target: string;
  figures: readonly FigureToTry[];
  problems: readonly TriedProblem[];
}) {
  const t = useTranslations("whatIf");
  return (
    <FormContext value={unkeptForm({ id: "what-if", problems, sending: false })}>
      <FilterForm action={WHAT_IF} id="what-if" bare>
        <DayFields day={day} />
        <input type="hidden" name="target" value={target} />
        <div className={styles.figures}>
          {figures.map((figure) => (
            <FigureRow key={`${target} ${figure.name}`} figure={figure} />
          ))}
        </div>
        <noscript>
          <Button type="submit">{t("try")}</Button>
        </noscript>
      </FilterForm>
    </FormContext>
  );
}

function FigureRow({ figure }: { figure: FigureToTry }) {
  const { name, label, text: shown, planned, most, step } = figure;
  const t = useTranslations("whatIf");
  const { id, problem } = useField(name, shown);
  const [text, setText] = useState(shown);
  const [at, setAt] = useState(figure.at);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The page's answer, Back and Forward change it; what is held counts as long as it is held.
    const held = document.activeElement;
    if (held?.getAttribute("type") !== "range") setAt(figure.at);
    if (!row.current?.contains(held)) setText(shown);
  }, [shown, figure.at]);
  const labels = { label, hint: t("planned", { figure: planned }) };
  return (
    <Field id={id} problem={problem} {...labels}>
      <div className={styles.figure} ref={row}>
        <input
          type="range"
          min={0}
          max={most}
          step={step}
          value={at}
          aria-label={t("drag", { label })}
          onChange={({ target }) => {
            setAt(Number(target.value));
            setText(target.value.replace(".", ","));
          }}
        />
        <FigureInput
          id={id}
          name={name}
          value={text}
          inputMode="decimal"
          onType={setText}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, labels, problem)}
        />
      </div>
    </Field>
  );
}
