"use client";

import { useSyncExternalStore } from "react";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";
import { hideToast, type Toast, toastStore } from "./toast-store";
import styles from "./toaster.module.css";

/** Stands once in the frame and reads out what `showToast` is given. */
export function Toaster({ closeLabel }: { closeLabel: string }) {
  const toast = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.readOnServer);
  return (
    <div className={styles.toaster} role="status" data-toast="">
      {toast ? <Message toast={toast} closeLabel={closeLabel} /> : null}
    </div>
  );
}

function Message({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const { message, failed = false, act } = toast;
  return (
    <div className={styles.toast}>
      <Icon name={failed ? "triangle-alert" : "check"} />
      <span>{message}</span>
      {act ? (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            hideToast();
            void act.run();
          }}
        >
          {act.label}
        </button>
      ) : null}
      <IconButton aria-label={closeLabel} onClick={hideToast}>
        <Icon name="x" />
      </IconButton>
    </div>
  );
}
