import type { ReactNode } from "react";
import styles from "./hidden.module.css";

/** Words for those who do not see the sign beside them; `on="phone"`: only there is no room for them. */
export function Hidden({
  on = "everywhere",
  children,
}: {
  on?: "everywhere" | "phone";
  children: ReactNode;
}) {
  return <span className={on === "phone" ? styles.onPhone : styles.hidden}>{children}</span>;
}
