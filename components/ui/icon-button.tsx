import type { ComponentProps } from "react";
import styles from "./icon-button.module.css";

/** A sign that can be pressed; `aria-label` says what it does. */
export function IconButton(props: Omit<ComponentProps<"button">, "className">) {
  return <button type="button" className={styles.button} {...props} />;
}

/** A sign that leads somewhere. */
export function IconLink(props: Omit<ComponentProps<"a">, "className">) {
  return <a className={styles.button} {...props} />;
}
