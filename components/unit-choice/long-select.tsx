"use client";

import { useRef, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import type { FieldLabels } from "@/components/ui/field";
import { useField, useForm } from "@/components/ui/form-context";
import { HeldSelect } from "@/components/ui/held-select";
import { MOST_LISTED, type Option } from "@/components/ui/options";
import { Select } from "@/components/ui/select";
import { SelectField } from "@/components/ui/select-field";
import type { Found } from "@/components/ui/use-found";
import { finderOf } from "@/lib/domain/text";
import styles from "./long-select.module.css";

/** As many as a search shows at once. */
const SHOWN = 20;

type Counted = "units" | "choices";

interface ToolbarChoice {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  /** What is looked for, as it is called where it is counted. */
  of?: Counted;
}

/** A toolbar's choice of what may be many: then they are searched. Without script it is the browser's own. */
export function LongSelect({ of = "units", ...props }: ToolbarChoice) {
  if (props.options.length <= MOST_LISTED) return <Select {...props} />;
  return <SearchedSelect key={props.value} {...props} of={of} />;
}

function SearchedSelect({ name, label, value, options, of }: ToolbarChoice & { of: Counted }) {
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(value);

  function choose(code: string) {
    if (field.current) field.current.value = code;
    setChosen(code);
    if (field.current?.form?.dataset.filters) field.current.form.requestSubmit();
  }

  return (
    <>
      <input ref={field} name={name} defaultValue={value} hidden />
      <span className={styles.bar}>
        <OptionSearch {...{ label, options, choose, of }} value={chosen} />
      </span>
      {/* Of two values an address says the last. */}
      <noscript>
        <Select {...{ name, label, value, options }} />
      </noscript>
    </>
  );
}

/** The same, whose value the page around it holds. */
export function HeldLongSelect(props: {
  label: string;
  value: string;
  options: readonly Option[];
  choose: (value: string) => void;
}) {
  if (props.options.length <= MOST_LISTED) return <HeldSelect {...props} />;
  return (
    <span className={styles.bar}>
      <OptionSearch {...props} />
    </span>
  );
}

interface FormChoice extends Omit<FieldLabels, "label"> {
  name: string;
  label: string;
  defaultValue?: string | undefined;
  options: readonly Option[];
  /** What is looked for, as it is called where it is counted. */
  of?: Counted;
}

/** The same as a form's field. */
export function LongSelectField({ of = "units", ...props }: FormChoice) {
  return props.options.length <= MOST_LISTED ? (
    <SelectField {...props} />
  ) : (
    <SearchedField {...props} of={of} />
  );
}

function SearchedField({ of, ...props }: FormChoice & { of: Counted }) {
  const { name, label, options, defaultValue } = props;
  const { id, value, problem } = useField(name, defaultValue);
  const { touch } = useForm();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(value);

  function choose(code: string) {
    if (field.current) field.current.value = code;
    setChosen(code);
    touch(name);
  }

  return (
    <>
      {/* Of two values a form says the first. */}
      <noscript>
        <SelectField {...props} />
      </noscript>
      <input ref={field} name={name} defaultValue={value} hidden />
      <OptionSearch {...{ label, options, choose, of }} value={chosen} typed={{ id, problem }} />
    </>
  );
}

/** One of options that are too many to look through, found by a part of what it is called. */
function OptionSearch({
  value,
  options,
  choose,
  ...shown
}: {
  label: string;
  value: string;
  options: readonly Option[];
  choose: (value: string) => void;
  of?: Counted;
  typed?: { readonly id: string; readonly problem: string | undefined };
}) {
  async function find(words: string): Promise<Found> {
    const isFound = finderOf(words);
    const found = options.filter(({ label, note = "" }) => isFound(`${label} ${note}`));
    const choices = found.slice(0, SHOWN).map(({ note = "", ...option }) => ({ ...option, note }));
    return { choices, more: found.length > SHOWN };
  }
  const named = options.find((option) => option.value === value);
  return <Combobox {...shown} shown={named?.label ?? ""} find={find} onChoose={choose} />;
}
