"use client";

import { useEffect, useRef, useState } from "react";
import { SEARCH_LENGTH } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { Hidden } from "./hidden";
import { Icon } from "./icon";
import styles from "./search-field.module.css";

/** A box inside a `FilterForm` for words that are looked for, or for a day; its label is read, not seen. */
export function SearchField({
  name,
  label,
  value,
  day = false,
  problem,
}: {
  name: string;
  label: string;
  value: string;
  day?: boolean;
  /** Id of what says why it cannot be, where it cannot. */
  problem?: string | undefined;
}) {
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const [length, setLength] = useState(value.length);
  const t = useTranslations("ui");
  // The address may change without it, as when the filters are cleared; while somebody types, theirs is the newer text,
  // and so is what stands there before the address has said anything else.
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    if (input.current && input.current !== document.activeElement) input.current.value = value;
    setLength(input.current?.value.length ?? 0);
  }, [value]);
  return (
    <>
      <label className={day ? styles.day : styles.search}>
        <Hidden>{label}</Hidden>
        {day ? null : <Icon name="search" />}
        <input
          ref={input}
          {...(day ? { inputMode: "numeric" } : { type: "search" })}
          name={name}
          defaultValue={value}
          placeholder={label}
          autoComplete="off"
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem}
          onInput={({ currentTarget }) => setLength(currentTarget.value.length)}
        />
      </label>
      {length < SEARCH_LENGTH ? null : (
        <small role="status">{t("searchFull", { most: SEARCH_LENGTH })}</small>
      )}
    </>
  );
}
