"use client";

import type { ComponentProps } from "react";
import { describedBy, Field, type FieldLabels } from "./field";
import { useField } from "./form-context";
import styles from "./input.module.css";

/** Several lines of text. */
export function TextArea({
  name,
  defaultValue,
  rows = 2,
  maxLength,
  ...labels
}: FieldLabels & { name: string; defaultValue?: string | undefined; rows?: number; maxLength?: number }) {
  const { id, value, problem } = useField(name, defaultValue);
  return (
    <Field id={id} problem={problem} {...labels}>
      <textarea
        className={styles.input}
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, labels, problem)}
      />
    </Field>
  );
}

/** The same outside a form that keeps what is typed. */
export function PlainTextArea(props: Omit<ComponentProps<"textarea">, "className">) {
  return <textarea className={styles.input} {...props} />;
}
