import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./figure-input.module.css";
import inputStyles from "./input.module.css";

type Native = Omit<ComponentProps<"input">, "className" | "type" | "inputMode" | "autoComplete">;

/** A box for one figure in a row of a table. */
export function FigureInput(props: Native) {
  return (
    <input
      className={classNames(inputStyles.input, styles.figure)}
      inputMode="numeric"
      autoComplete="off"
      {...props}
    />
  );
}
