"use client";

import { type ComponentProps, useState } from "react";
import { describedBy, Field, type FieldLabels } from "./field";
import { useField } from "./form-context";
import styles from "./input.module.css";

/** Several lines of text. */
export function TextArea({
  name,
  defaultValue,
  rows = 2,
  most,
  onBlur,
  ...labels
}: FieldLabels & {
  name: string;
  defaultValue?: string | undefined;
  rows?: number;
  /** Letters; more can be typed, and is told. */
  most?: number | undefined;
  onBlur?: ComponentProps<"textarea">["onBlur"];
}) {
  const { id, value, problem } = useField(name, defaultValue);
  const [typed, setTyped] = useState(value);
  return (
    <Field id={id} problem={problem} length={most === undefined ? undefined : { typed, most }} {...labels}>
      <textarea
        className={styles.input}
        id={id}
        name={name}
        rows={rows}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={onBlur}
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
