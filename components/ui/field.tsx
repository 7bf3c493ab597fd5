"use client";

import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./field.module.css";
import { Icon } from "./icon";

export interface FieldLabels {
  label: ReactNode;
  /** Says so behind the label; what is required is not marked. */
  optional?: boolean;
  hint?: ReactNode;
  /** What choosing this means, under the field: "Tính vào U5: đã có 9/30". */
  consequence?: ReactNode;
  /** What is to be looked at before it is sent; it never keeps anybody from sending. */
  warning?: ReactNode;
}

/** Ids of what describes a control, for `aria-describedby`. */
export function describedBy(
  id: string,
  { hint, consequence, warning }: FieldLabels,
  problem: string | undefined,
): string | undefined {
  const ids = [
    hint && `${id}-hint`,
    problem && `${id}-problem`,
    warning && `${id}-warning`,
    consequence && `${id}-note`,
  ];
  return ids.filter(Boolean).join(" ") || undefined;
}

/** Label above, hint under it, the control, the problem with its ✕, the consequence in grey. */
export function Field({
  id,
  problem,
  length,
  children,
  ...labels
}: FieldLabels & {
  id: string;
  problem: string | undefined;
  /** What is typed, and how many letters it may have. */
  length?: { readonly typed: string; readonly most: number } | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        <LabelText {...labels} />
      </label>
      <Hint id={id} hint={labels.hint} />
      {children}
      <ProblemNote id={id} problem={problem} />
      {length && !problem ? <LengthNote {...length} /> : null}
      <WarningNote id={id} warning={labels.warning} />
      <ConsequenceNote id={id} consequence={labels.consequence} />
    </div>
  );
}

export function LabelText({ label, optional }: FieldLabels) {
  const t = useTranslations("ui");
  return (
    <>
      {label}
      {optional ? <span className={styles.optional}> {t("optional")}</span> : null}
    </>
  );
}

export function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p className={styles.hint} id={`${id}-hint`}>
      {hint}
    </p>
  );
}

export function ProblemNote({ id, problem }: { id: string; problem: string | undefined }) {
  if (!problem) return null;
  return (
    <p className={styles.problem} id={`${id}-problem`}>
      <span className={styles.cross}>
        <Icon name="x" />
      </span>
      <span>{problem}</span>
    </p>
  );
}

/** How much of the room is taken, from nine tenths of it on; nothing that is too long is cut. */
function LengthNote({ typed, most }: { typed: string; most: number }) {
  const t = useTranslations("form");
  const length = typed.normalize("NFC").length;
  if (length < most * 0.9) return null;
  return (
    <p className={length > most ? styles.warning : styles.consequence} aria-live="polite">
      {length > most ? <Icon name="triangle-alert" /> : null}
      <span>{t(length > most ? "tooLong" : "length", { length, most })}</span>
    </p>
  );
}

export function WarningNote({ id, warning }: { id: string; warning: ReactNode }) {
  if (!warning) return null;
  return (
    <p className={styles.warning} id={`${id}-warning`} aria-live="polite">
      <Icon name="triangle-alert" />
      <span>{warning}</span>
    </p>
  );
}

export function ConsequenceNote({ id, consequence }: { id: string; consequence: ReactNode }) {
  if (!consequence) return null;
  return (
    <p className={styles.consequence} id={`${id}-note`} aria-live="polite">
      {consequence}
    </p>
  );
}
