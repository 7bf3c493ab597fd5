"use client";

import { type ReactNode, useId, useRef } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { type ButtonLook, buttonClass } from "./button";
import styles from "./dialog.module.css";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";

/**
 * A question that must be answered before going on, such as the reason for a return. `children` gets the way to close
 * it; the browser's own dialog keeps the focus inside and gives it back.
 */
export function Dialog({
  trigger,
  look = {},
  title,
  children,
}: {
  trigger: ReactNode;
  look?: ButtonLook;
  title: string;
  children: (close: () => void) => ReactNode;
}) {
  const t = useTranslations("ui");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        className={buttonClass(look)}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId}>
        <div className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <IconButton aria-label={t("close")} onClick={close}>
            <Icon name="x" />
          </IconButton>
        </div>
        {children(close)}
      </dialog>
    </>
  );
}
