"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedBy, Field, type FieldLabels } from "./field";
import { useField } from "./form-context";
import styles from "./input.module.css";

type Native = Pick<
  ComponentProps<"input">,
  "type" | "inputMode" | "autoComplete" | "maxLength" | "onBlur" | "onInput" | "spellCheck" | "placeholder"
>;

export interface TextFieldProps extends FieldLabels, Native {
  name: string;
  defaultValue?: string | undefined;
  /** For short values: 180 px. */
  narrow?: boolean;
  /** Amber frame; the warning itself stands right below. */
  warned?: boolean;
}

/** One line of text. Inside a `KeptForm` it brings back the draft and shows its own problem. */
export function TextField({ name, defaultValue, narrow, warned, type = "text", ...rest }: TextFieldProps) {
  const { label, optional, hint, consequence, warning, ...native } = rest;
  const labels = { label, ...(optional && { optional }), hint, consequence, warning };
  const { id, value, problem } = useField(name, defaultValue);
  return (
    <Field id={id} problem={problem} {...labels}>
      <input
        className={classNames(styles.input, narrow && styles.narrow, warned && styles.warned)}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, labels, problem)}
        {...native}
      />
    </Field>
  );
}
