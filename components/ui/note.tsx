import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";
import styles from "./note.module.css";

const SIGNS: Record<"info" | "warn" | "denied", IconName> = {
  info: "info",
  warn: "triangle-alert",
  denied: "ban",
};

/** A remark that stands where it matters. `urgent` is read out at once. */
export function Note({
  kind = "info",
  title,
  urgent = false,
  id,
  children,
}: {
  kind?: keyof typeof SIGNS;
  title?: ReactNode;
  urgent?: boolean;
  id?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <div
      className={classNames(styles.note, kind === "warn" && styles.warn)}
      data-kind={kind}
      id={id}
      role={urgent ? "alert" : undefined}
    >
      <Icon name={SIGNS[kind]} />
      <div>
        {title ? <b>{title} </b> : null}
        {children}
      </div>
    </div>
  );
}
