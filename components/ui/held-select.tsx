"use client";

import { Hidden } from "./hidden";
import { Icon } from "./icon";
import { type Option, Options } from "./options";
import styles from "./select.module.css";
import { useTypedBefore } from "./use-typed-before";

/**
 * A toolbar's select whose value the page around it holds.
 * @param seen whether the label stands before it
 * @param locked nothing can be chosen now
 */
export function HeldSelect({
  label,
  seen = false,
  locked = false,
  value,
  options,
  choose,
}: {
  label: string;
  seen?: boolean;
  locked?: boolean;
  value: string;
  options: readonly Option[];
  choose: (value: string) => void;
}) {
  // A select says on its own what it shows.
  const field = useTypedBefore<HTMLSelectElement>((typed) => typed === value || choose(typed));
  return (
    <label className={seen ? styles.labelled : undefined}>
      {seen ? label : <Hidden>{label}</Hidden>}
      <span className={styles.select}>
        <select
          ref={field}
          value={value}
          aria-disabled={locked || undefined}
          onChange={({ target }) => locked || choose(target.value)}
        >
          <Options options={options} />
        </select>
        <Icon name="chevron-down" />
      </span>
    </label>
  );
}
