"use client";

import { type ReactNode, type RefObject, useEffect } from "react";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./error-summary.module.css";
import { type FieldProblem, useForm } from "./form-context";
import { Icon } from "./icon";

/** "Có n lỗi cần sửa" with a way to each field, or the one sentence why nothing was sent. It takes the focus. */
export function ErrorSummary({
  message,
  problems,
  attempt,
  summaryRef,
  children,
}: {
  message: string | null;
  problems: readonly FieldProblem[];
  /** Number of the answer: the focus comes back with each one, also when the words are the same. */
  attempt: number;
  summaryRef: RefObject<HTMLDivElement | null>;
  /** What helps. */
  children?: ReactNode;
}) {
  const t = useTranslations("form");
  const { id } = useForm();
  const shown = message !== null || problems.length > 0;
  useEffect(() => {
    if (shown && attempt > 0) summaryRef.current?.focus();
  }, [shown, attempt, summaryRef]);
  if (!shown) return null;
  return (
    <div className={styles.summary} role="alert" tabIndex={-1} ref={summaryRef}>
      <Icon name="circle-x" />
      <div>
        <b>{problems.length > 0 ? t("errorSummary", { count: problems.length }) : message}</b>
        {problems.length > 0 ? (
          <ul>
            {problems.map((problem) => (
              <li key={problem.path}>
                <a
                  href={`#${id}-${problem.path}`}
                  onClick={(event) => focusField(event, `${id}-${problem.path}`)}
                >
                  {problem.label}
                  {problem.message}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {children}
      </div>
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.focus();
}
