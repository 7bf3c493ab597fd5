"use client";

import { useSyncExternalStore } from "react";
import { Icon } from "./icon";
import { hideToast, type Toast, toastStore } from "./toast-store";

/** Stands once in the frame and reads out what `showToast` is given. */
export function Toaster({ closeLabel }: { closeLabel: string }) {
  const toast = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.readOnServer);
  return (
    <div className="toaster" role="status">
      {toast ? <Message toast={toast} closeLabel={closeLabel} /> : null}
    </div>
  );
}

function Message({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const { message, act } = toast;
  return (
    <div className="toast">
      <Icon name="check" />
      <span>{message}</span>
      {act ? (
        <button
          type="button"
          className="toast-undo"
          onClick={() => {
            hideToast();
            void act.run();
          }}
        >
          {act.label}
        </button>
      ) : null}
      <button type="button" className="icon-button" aria-label={closeLabel} onClick={hideToast}>
        <Icon name="x" />
      </button>
    </div>
  );
}
