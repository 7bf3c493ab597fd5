"use client";

import { Button } from "@/components/ui/button";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { OwnSession } from "@/lib/domain/account";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./session-list.module.css";

type End = Action<{ readonly ended: number }>;

/** Where one is signed in, each with the way to end it; where one is just now has none. */
export function SessionList({
  sessions,
  end,
  endOthers,
}: {
  sessions: readonly OwnSession[];
  end: End;
  endOthers: End;
}) {
  const t = useTranslations("account");
  const { pending, press } = usePress();
  const busy = pending || undefined;
  const said = ({ ended }: { readonly ended: number }) => ({ message: t("ended", { count: ended }) });
  const at = (instant: string) => formatInstant(new Date(instant));
  return (
    <>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <b>{t(session.isThis ? "here" : session.purpose === "token" ? "script" : "elsewhere")}</b>
              <small>{t("since", { since: at(session.since), used: at(session.lastUsed) })}</small>
            </div>
            {session.isThis ? null : (
              <Button size="small" aria-disabled={busy} onClick={() => press(end, { id: session.id }, said)}>
                {t("end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button aria-disabled={busy} onClick={() => press(endOthers, {}, said)}>
          {t("endOthers")}
        </Button>
      ) : null}
    </>
  );
}
