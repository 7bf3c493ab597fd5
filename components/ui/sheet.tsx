"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "./icon";
import { IconLink } from "./icon-button";
import styles from "./sheet.module.css";

interface SheetProps {
  title: string;
  closeLabel: string;
  /** The page behind: where closing leads, also without script. */
  closeHref: string;
  children: ReactNode;
}

/**
 * A page that lies over another: 560 px from the right, the whole screen on a phone. It has an address of its own, so
 * it stands in the server's HTML, open; with script it becomes modal (focus stays inside), and closing by Esc, the
 * scrim or the cross leads to the page behind, with the focus where it was.
 */
export function Sheet({ title, closeLabel, closeHref, children }: SheetProps) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  // Before the element is taken away: closing it gives the focus back to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    // Open already from the server's HTML, but not yet modal.
    element?.close();
    element?.showModal();
    heading.current?.focus();
    return () => element?.close();
  }, []);

  function close(event: { preventDefault: () => void }) {
    event.preventDefault();
    // In the sheet's place in the history, so that Back does not open it again.
    router.replace(closeHref, { scroll: false });
  }

  function closeOnScrim(event: MouseEvent<HTMLDialogElement>) {
    if (event.target === event.currentTarget) close(event);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the scrim is for the mouse; Esc and the cross are for the keyboard
    <dialog
      ref={dialog}
      className={styles.sheet}
      open
      aria-labelledby={titleId}
      onCancel={close}
      onClick={closeOnScrim}
    >
      <header className={styles.head}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconLink href={closeHref} aria-label={closeLabel} onClick={close}>
          <Icon name="x" />
        </IconLink>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
