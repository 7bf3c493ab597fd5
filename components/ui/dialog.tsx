"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./dialog.module.css";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";

/**
 * A question that must be answered before going on, such as the reason for a return. The browser's own dialog keeps the
 * focus inside and gives it back; it begins at what is asked, since what closes it comes last.
 */
export function Dialog({
  open,
  close,
  title,
  children,
}: {
  open: boolean;
  close: () => void;
  title: string;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={close}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <div className={styles.close}>
        <IconButton aria-label={t("close")} onClick={close}>
          <Icon name="x" />
        </IconButton>
      </div>
    </dialog>
  );
}
