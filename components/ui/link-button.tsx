"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./text-link.module.css";

/** A verb within text. */
export function LinkButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={classNames(styles.button, styles.tall)} onClick={onClick}>
      {children}
    </button>
  );
}
