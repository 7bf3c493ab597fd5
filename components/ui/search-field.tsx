"use client";

import { useEffect, useRef } from "react";
import { Hidden } from "./hidden";
import { Icon } from "./icon";
import styles from "./search-field.module.css";

/** A search box inside a `FilterForm`; its label is read, not seen. */
export function SearchField({ name, label, value }: { name: string; label: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  // The address may change without it, as when the filters are cleared; while somebody types, theirs is the newer text,
  // and so is what stands there before the address has said anything else.
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    if (input.current && input.current !== document.activeElement) input.current.value = value;
  }, [value]);
  return (
    <label className={styles.search}>
      <Hidden>{label}</Hidden>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        name={name}
        defaultValue={value}
        placeholder={label}
        autoComplete="off"
      />
    </label>
  );
}
