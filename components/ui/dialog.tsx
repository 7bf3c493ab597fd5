"use client";

import { type ReactNode, useId, useRef } from "react";
import { type ButtonLook, buttonClass } from "./button";

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
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
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
      <dialog ref={dialog} className="dialog" aria-labelledby={titleId}>
        <h2 id={titleId}>{title}</h2>
        {children(() => dialog.current?.close())}
      </dialog>
    </>
  );
}
