import type { ReactNode } from "react";
import type { Option } from "./options";
import styles from "./segments.module.css";

/** A few exclusive choices side by side, each with its count in its label; radios of a `FilterForm`. */
export function Segments({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
}) {
  return (
    <fieldset className={styles.segments} aria-label={label}>
      {options.map((option) => (
        <label key={`${option.value}:${value}`}>
          <input type="radio" name={name} value={option.value} defaultChecked={option.value === value} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/** Choices side by side that are no part of a `FilterForm`: radios of a menu. */
export function SegmentFrame({ children }: { children: ReactNode }) {
  return <div className={styles.segments}>{children}</div>;
}

/** A few exclusive views side by side, each with an address; `current` is the `href` of the one that is shown. */
export function SegmentLinks({
  label,
  current,
  items,
}: {
  label: string;
  current: string;
  items: readonly { href: string; label: string }[];
}) {
  return (
    <nav className={styles.segments} aria-label={label}>
      {items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          aria-current={item.href === current ? "page" : undefined}
          data-stays=""
        >
          {item.label}
        </a>
      ))}
    </nav>
  );
}
