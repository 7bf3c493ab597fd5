import type { ReactNode } from "react";
import styles from "./confirm-note.module.css";
import { WarningNote } from "./field";
import tick from "./tick.module.css";

/** What is unlikely but may be right: whoever typed it says so. */
export function ConfirmNote({
  id,
  label,
  confirmed,
  confirm,
  children,
}: {
  id: string;
  label: string;
  confirmed: boolean;
  confirm: (right: boolean) => void;
  children: ReactNode;
}) {
  return (
    <div className={styles.note}>
      <WarningNote id={id} warning={children} />
      <label className={tick.tick}>
        <input
          type="checkbox"
          id={`${id}-right`}
          aria-describedby={`${id}-warning`}
          checked={confirmed}
          onChange={({ target }) => confirm(target.checked)}
        />
        {label}
      </label>
    </div>
  );
}
