"use client";

import { useSpeech } from "@/components/compliance/speech";
import { Button } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { FormContext, unkeptForm } from "@/components/ui/form-context";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { FORCES, type Measure, type Target } from "@/lib/domain/plan";
import type { TriedProblem } from "@/lib/domain/screen/plan";
import { useTranslations } from "@/lib/i18n/words";
import { NOUN_OF_ATTRIBUTE, peopleNamed } from "@/lib/words/nouns";
import { planPath } from "./links";
import styles from "./plan.module.css";

/** What a measure asks for in figures, in the order in which they are read. */
const FIGURES_OF = {
  count: ["minimum"],
  channels: ["minimum"],
  coverage: ["minimumPercent", "tolerance"],
  response: ["hours", "minimumPercent"],
  appointments: ["minimum"],
  recency: ["maxDays"],
} as const satisfies Record<Measure["type"], readonly string[]>;

/** Other figures, tried without being saved: each change is the address's, and its effect stands above. */
export function TryForm({
  year,
  target,
  tried,
  problems,
}: {
  year: number;
  target: Target;
  tried: Target;
  problems: readonly TriedProblem[];
}) {
  const t = useTranslations("plans");
  const forces = useTranslations("measures.force");
  const speech = useSpeech();
  const { measure } = target;
  const figures = measure === null ? [] : FIGURES_OF[measure.type];
  const present: Readonly<Record<string, unknown>> = { ...tried.measure };
  return (
    <FormContext value={unkeptForm({ id: "try", problems, sending: false })}>
      <FilterForm action={planPath(year)} id="try" bare>
        <input type="hidden" name="target" value={target.code} />
        <div className={styles.figures}>
          {figures.map((name) => (
            <Figure
              key={name}
              name={name}
              label={t(`figure.${name}`)}
              value={present[name]}
              problems={problems}
            />
          ))}
          {tried.condition.map(({ attribute, op, value }, nth) => (
            <Figure
              key={`${attribute}-${op}`}
              name={`clause${nth}`}
              label={t(op === "gte" ? "clauseFrom" : "clauseBelow", {
                named: peopleNamed(speech, NOUN_OF_ATTRIBUTE[attribute]),
              })}
              value={value}
              problems={problems}
            />
          ))}
          <Figure name="weight" label={t("figure.weight")} value={tried.weight} problems={problems} />
          <SelectField
            name="force"
            label={t("figure.force")}
            defaultValue={tried.force}
            options={FORCES.map((force) => ({ value: force, label: forces(force) }))}
          />
        </div>
        <noscript>
          <Button type="submit">{t("try")}</Button>
        </noscript>
      </FilterForm>
    </FormContext>
  );
}

function Figure({
  name,
  label,
  value,
  problems,
}: {
  name: string;
  label: string;
  value: unknown;
  problems: readonly TriedProblem[];
}) {
  const wrong = problems.find(({ path }) => path === name);
  const shown = typeof value === "number" ? String(value).replace(".", ",") : "";
  return (
    <TextField
      name={name}
      label={label}
      defaultValue={wrong?.text ?? shown}
      narrow
      inputMode="decimal"
      autoComplete="off"
    />
  );
}
