import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./muted.module.css";

/** A paragraph in the second ink, for what stands behind something more important. `className` adds space around it. */
export function Muted({
  small = false,
  className,
  children,
}: {
  small?: boolean;
  className?: string | undefined;
  children: ReactNode;
}) {
  return <p className={classNames(styles.muted, small && styles.small, className)}>{children}</p>;
}
