import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";

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
    <div className={kind === "warn" ? "note warn" : "note"} id={id} role={urgent ? "alert" : undefined}>
      <Icon name={SIGNS[kind]} />
      <div>
        {title ? <b>{title} </b> : null}
        {children}
      </div>
    </div>
  );
}
