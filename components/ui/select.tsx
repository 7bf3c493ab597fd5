import { Hidden } from "./hidden";
import { Icon } from "./icon";
import styles from "./select.module.css";

export interface Option {
  value: string;
  label: string;
}

/** The browser's own select as a toolbar control; its label is read, not seen. */
export function Select({
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
    <label className={styles.select}>
      <Hidden>{label}</Hidden>
      <select name={name} defaultValue={value} key={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </label>
  );
}
