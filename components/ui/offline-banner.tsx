"use client";

import { useSyncExternalStore } from "react";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { Icon } from "./icon";
import styles from "./offline-banner.module.css";

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/**
 * One dark bar under the header while there is no network; the page and its forms go on working.
 * @param at when the page was made, which may have been kept on the device since
 */
export function OfflineBanner({ at }: { at: string }) {
  const t = useTranslations("ui");
  const offline = useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  );
  return (
    <div role="status">
      {offline ? (
        <div className={styles.banner}>
          <Icon name="wifi-off" />
          <span>{t("offline", { at: formatInstant(new Date(at)) })}</span>
        </div>
      ) : null}
    </div>
  );
}
