import styles from "./tick.module.css";
/** A checkbox of a toolbar; absent from the address when not ticked. */
export function Tick({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" name={name} value="1" defaultChecked={checked} key={String(checked)} />
      {label}
    </label>
  );
}
