"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
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

/** One dark bar under the header while there is no network; the page and its forms go on working. */
export function OfflineBanner() {
  const t = useTranslations("ui");
  const offline = useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  );
  const [at, setAt] = useState("");
  useEffect(() => setAt(formatInstant(new Date())), []);
  return (
    <div role="status">
      {offline ? (
        <div className={styles.banner}>
          <Icon name="wifi-off" />
          <span>{t("offline", { at })}</span>
        </div>
      ) : null}
    </div>
  );
}
