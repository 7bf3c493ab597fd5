"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { Icon } from "@/components/ui/icon";
import { isUnsent, isWaiting } from "@/components/ui/outbox";
import { useSignedIn } from "@/components/ui/signed-in";
import { useOutbox } from "@/components/ui/use-outbox";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./outbox-bar.module.css";

const AGAIN_MS = 30_000;
/** The page that lists them. */
const LISTED = "/todo";

/** Sends what waits on this device as soon as it can, on every page; and says how much it is. */
export function OutboxBar() {
  const t = useTranslations("ui.outbox");
  const person = useSignedIn();
  const unsent = useOutbox(person).filter(isUnsent);
  const waiting = unsent.filter(isWaiting).length;
  const refused = unsent.length - waiting;
  const here = usePathname();
  const tooOld = t("tooOld");

  useEffect(() => {
    if (person === null || waiting === 0) return;
    const send = async () => {
      if (!navigator.onLine || document.visibilityState !== "visible") return;
      // There is a network now, and most pages never need it.
      const { sendWaiting } = await import("@/components/ui/outbox-sending");
      await sendWaiting(person, { tooOld });
    };
    const sendSoon = () => void send().catch(() => {});
    sendSoon();
    const again = setInterval(sendSoon, AGAIN_MS);
    addEventListener("online", sendSoon);
    document.addEventListener("visibilitychange", sendSoon);
    return () => {
      clearInterval(again);
      removeEventListener("online", sendSoon);
      document.removeEventListener("visibilitychange", sendSoon);
    };
  }, [person, waiting, tooOld]);

  return (
    <div role="status">
      {unsent.length === 0 || here === LISTED ? null : (
        <div className={styles.bar}>
          <Icon name="cloud-off" />
          <span>
            {waiting > 0 ? t("waiting", { count: waiting }) : null}{" "}
            {refused > 0 ? t("refused", { count: refused }) : null}
          </span>
          <a href={LISTED}>{t("see")}</a>
        </div>
      )}
    </div>
  );
}
