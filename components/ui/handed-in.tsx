"use client";

import { useEffect, useRef } from "react";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { Button } from "./button";
import { buttonClass } from "./button-look";
import styles from "./handed-in.module.css";
import { isUnsent, type OutboxItem } from "./outbox";
import { useCopy } from "./use-copy";
import { reopenItem } from "./use-handing-in";
import { useOutbox } from "./use-outbox";

/** In a form's place, what became of what was handed in from it: it waits, it was received, it was refused. */
export function HandedIn({ item, another }: { item: OutboxItem; another: () => void }) {
  const t = useTranslations("form.handedIn");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const present = useOutbox(item.person).find(({ id }) => id === item.id) ?? item;
  const { state } = present;
  const receipt = state.kind === "sent" ? state.receipt : null;

  const copy = useCopy();

  return (
    <div className={styles.place} ref={place} role="status" tabIndex={-1}>
      <h2>{headingOf(state.kind, receipt, t)}</h2>
      <p>
        <b>{present.label}</b>
      </p>
      {state.kind === "waiting" ? <p>{t("waitingBody")}</p> : null}
      {state.kind === "refused" ? <p>{state.message}</p> : null}
      {state.kind === "sent" ? <p>{t("sentAt", { at: formatInstant(new Date(state.at)) })}</p> : null}
      {receipt === null ? null : <p>{t("keepCode")}</p>}
      <div className={styles.verbs}>
        {isUnsent(present) && state.kind === "refused" ? (
          <Button kind="primary" size="block" onClick={() => location.assign(reopenItem(present))}>
            {t("correct")}
          </Button>
        ) : null}
        <a
          className={buttonClass({ kind: state.kind === "refused" ? "outlined" : "primary", size: "block" })}
          href="/todo"
        >
          {t("toTodo")}
        </a>
        {receipt === null ? null : (
          <Button size="block" onClick={() => void copy(receipt, t("copied", { code: receipt }))}>
            {t("copy")}
          </Button>
        )}
        <Button size="block" onClick={another}>
          {t("another")}
        </Button>
      </div>
    </div>
  );
}

function headingOf(
  kind: OutboxItem["state"]["kind"],
  code: string | null,
  t: ReturnType<typeof useTranslations<"form.handedIn">>,
): string {
  if (kind !== "sent") return t(kind);
  return code === null ? t("sentPlain") : t("sent", { code });
}
