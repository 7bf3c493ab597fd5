import { Hidden } from "./hidden";
import { Icon } from "./icon";
import { type Option, Options } from "./options";
import styles from "./select.module.css";

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
        <Options options={options} />
      </select>
      <Icon name="chevron-down" />
    </label>
  );
}
