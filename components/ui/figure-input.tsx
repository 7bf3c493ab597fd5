"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./figure-input.module.css";
import inputStyles from "./input.module.css";
import { useTypedBefore } from "./use-typed-before";

type Native = Omit<ComponentProps<"input">, "className" | "type" | "autoComplete" | "ref" | "onChange">;

/** A box for one figure in a row of a table, whose text the page holds. */
export function FigureInput({ onType, ...props }: Native & { onType: (text: string) => void }) {
  const field = useTypedBefore<HTMLInputElement>(onType);
  return (
    <input
      ref={field}
      className={classNames(inputStyles.input, styles.figure)}
      inputMode="numeric"
      autoComplete="off"
      onChange={({ target }) => onType(target.value)}
      {...props}
    />
  );
}
