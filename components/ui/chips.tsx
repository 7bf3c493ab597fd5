"use client";

import type { ReactNode } from "react";
import styles from "./chips.module.css";
import { ConsequenceNote, describedBy, type FieldLabels, Hint, LabelText, ProblemNote } from "./field";
import fieldStyles from "./field.module.css";
import { useField, useForm } from "./form-context";
import { Icon } from "./icon";
import type { Option } from "./options";

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
    <fieldset className={fieldStyles.field} aria-describedby={describedBy(id, labels, problem)}>
      <legend className={fieldStyles.label}>
        <LabelText {...labels} />
      </legend>
      <Hint id={id} hint={labels.hint} />
      <ChipLine>
        {options.map((option, index) => (
          <label key={option.value} className={styles.chip}>
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
      </ChipLine>
      <ProblemNote id={id} problem={problem} />
      <ConsequenceNote id={id} consequence={labels.consequence} />
    </fieldset>
  );
}

/** Chips side by side. */
export function ChipLine({ children }: { children: ReactNode }) {
  return <div className={styles.chips}>{children}</div>;
}

/** A choice that fills in a field when it is pressed. */
export function Chip({
  pressed,
  onClick,
  children,
}: {
  pressed: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  );
}
