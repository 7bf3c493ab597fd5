"use client";

import { Hidden } from "./hidden";
import { Icon } from "./icon";
import styles from "./search-field.module.css";
import { useTypedBefore } from "./use-typed-before";

/** A search box over what the page has already, without an address; its label is read, not seen. */
export function PlainSearch({
  label,
  value,
  onType,
}: {
  label: string;
  value: string;
  onType: (text: string) => void;
}) {
  const field = useTypedBefore<HTMLInputElement>(onType);
  return (
    <label className={styles.search}>
      <Hidden>{label}</Hidden>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        placeholder={label}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  );
}
