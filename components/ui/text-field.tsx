"use client";

import { type ComponentProps, useState } from "react";
import { classNames } from "./class-names";
import { describedBy, Field, type FieldLabels } from "./field";
import { useField } from "./form-context";
import styles from "./input.module.css";

type Native = Pick<
  ComponentProps<"input">,
  "type" | "inputMode" | "autoComplete" | "onBlur" | "onInput" | "spellCheck" | "placeholder"
>;

export interface TextFieldProps extends FieldLabels, Native {
  name: string;
  defaultValue?: string | undefined;
  /** Letters; more can be typed, and is told. */
  most?: number | undefined;
  /** For short values: 180 px. */
  narrow?: boolean;
  /** Amber frame; the warning itself stands right below. */
  warned?: boolean;
}

/** One line of text. Inside a `KeptForm` it brings back the draft and shows its own problem. */
export function TextField({
  name,
  defaultValue,
  narrow,
  warned,
  most,
  onInput,
  type = "text",
  ...rest
}: TextFieldProps) {
  const { label, optional, hint, consequence, warning, ...native } = rest;
  const labels = { label, ...(optional && { optional }), hint, consequence, warning };
  const { id, value, problem } = useField(name, defaultValue);
  const [typed, setTyped] = useState(value);
  return (
    <Field id={id} problem={problem} length={most === undefined ? undefined : { typed, most }} {...labels}>
      <input
        className={classNames(styles.input, narrow && styles.narrow, warned && styles.warned)}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, labels, problem)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onInput?.(event);
        }}
        {...native}
      />
    </Field>
  );
}
