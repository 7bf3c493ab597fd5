"use client";

import { useEffect, useSyncExternalStore } from "react";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { Icon } from "./icon";
import { isKept } from "./kept-pages";
import styles from "./offline-banner.module.css";
import { useGoing } from "./use-going";

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/** It leads to a place on this page. */
function stays({ href, hash }: HTMLAnchorElement): boolean {
  return hash !== "" && href === location.href.replace(/#.*$/, "") + hash;
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
  const going = useGoing();
  useEffect(() => {
    if (!offline) return;
    const stay = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link === null || stays(link)) return;
      event.preventDefault();
      event.stopPropagation();
      void isKept(link.href).then((kept) => (kept ? location.assign(link.href) : going(() => link.click())));
    };
    // Before any link's own listener: the browser's error page would take this one's place.
    addEventListener("click", stay, { capture: true });
    return () => removeEventListener("click", stay, { capture: true });
  }, [offline, going]);
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
