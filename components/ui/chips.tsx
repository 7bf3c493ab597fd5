"use client";

import { Consequence, describedBy, type FieldLabels, Hint, LabelText, Problem } from "./field";
import { useField, useForm } from "./form-context";
import { Icon } from "./icon";
import type { Option } from "./select";

/** A few choices in sight, with tick and border: one of them (radio) or several (`many`). */
export function Chips({
  name,
  options,
  many = false,
  defaultValues = [],
  ...labels
}: FieldLabels & {
  name: string;
  options: readonly Option[];
  many?: boolean;
  defaultValues?: readonly string[];
}) {
  const { restored } = useForm();
  const { id, problem } = useField(name, undefined);
  const chosen = restored ? (restored[name] ?? []) : defaultValues;
  return (
    <fieldset className="field" aria-describedby={describedBy(id, labels, problem)}>
      <legend className="field-label">
        <LabelText {...labels} />
      </legend>
      <Hint id={id} hint={labels.hint} />
      <div className="chips">
        {options.map((option, index) => (
          <label key={option.value} className="chip">
            <input
              id={index === 0 ? id : undefined}
              type={many ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={problem ? true : undefined}
            />
            <Icon name="check" />
            {option.label}
          </label>
        ))}
      </div>
      <Problem id={id} problem={problem} />
      <Consequence id={id} consequence={labels.consequence} />
    </fieldset>
  );
}
