"use client";

import { useSyncExternalStore } from "react";
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
 * One dark bar under the header while there is no network; where forms wait on the device it says that they will be sent.
 * @param at when the page was made, as it is shown; it may have been kept on the device since
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
          <span>
            {t("offline", { at })} <span className={styles.later}>{t("sentLater")}</span>
          </span>
        </div>
      ) : null}
    </div>
  );
}
