import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./wrap.module.css";

/** The page's width and its gutters. `className` adds the space above and below, or what it lays out. */
export function Wrap({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <div className={classNames(styles.wrap, className)}>{children}</div>;
}
