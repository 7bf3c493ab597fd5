import styles from "./button.module.css";
import { classNames } from "./class-names";

/** `primary` once per screen; `quiet` is blue text without a frame. */
export interface ButtonLook {
  kind?: "outlined" | "primary" | "quiet" | undefined;
  /** `big` for a form's end on a desktop, `block` for the full-width verb of a phone. */
  size?: "normal" | "small" | "big" | "block" | undefined;
}

/** Class names of a button's look, for elements that are not buttons (a summary, a submit input). */
export function buttonClass({ kind = "outlined", size = "normal" }: ButtonLook): string {
  return classNames(styles.button, kind !== "outlined" && styles[kind], size !== "normal" && styles[size]);
}
