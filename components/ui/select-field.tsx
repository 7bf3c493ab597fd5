"use client";

import type { ChangeEventHandler, RefObject } from "react";
import { describedBy, Field, type FieldLabels } from "./field";
import { useField } from "./form-context";
import { Icon } from "./icon";
import inputStyles from "./input.module.css";
import { type Option, Options } from "./options";
import styles from "./select-field.module.css";

/** The browser's own select as a form's field; for more than six choices. `placeholder` is the empty choice. */
export function SelectField({
  name,
  defaultValue,
  options,
  placeholder,
  onChange,
  selectRef,
  ...labels
}: FieldLabels & {
  name: string;
  defaultValue?: string | undefined;
  options: readonly Option[];
  placeholder?: string;
  onChange?: ChangeEventHandler<HTMLSelectElement>;
  selectRef?: RefObject<HTMLSelectElement | null>;
}) {
  const { id, value, problem } = useField(name, defaultValue);
  return (
    <Field id={id} problem={problem} {...labels}>
      <span className={styles.field}>
        <select
          className={inputStyles.input}
          id={id}
          name={name}
          ref={selectRef}
          defaultValue={value}
          onChange={onChange}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, labels, problem)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          <Options options={options} />
        </select>
        <Icon name="chevron-down" />
      </span>
    </Field>
  );
}
