"use client";

import { Hidden } from "./hidden";
import { Icon } from "./icon";
import styles from "./search-field.module.css";

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
  return (
    <label className={styles.search}>
      <Hidden>{label}</Hidden>
      <Icon name="search" />
      <input
        type="search"
        placeholder={label}
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  );
}
