"use client";

import { useLocale, useMessages } from "next-intl";
import { useLockWords } from "@/components/lock/lock-words";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import { own } from "@/lib/domain/own";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./inbox.module.css";
import type { InboxLine } from "./inbox-row";
import type { ManyDecided } from "./many";

/** Approves what is ticked; what has a warning stays, and so does what is refused, each with its reason. */
export function BulkBar({
  chosen,
  approve,
  reopen,
  clear,
  told,
}: {
  chosen: readonly InboxLine[];
  approve: Action<ManyDecided>;
  reopen: Action<unknown>;
  clear: () => void;
  told: (refused: ReadonlyMap<string, string>) => void;
}) {
  const t = useTranslations("review");
  const reasons = useMessages().review.refused;
  const language = useLocale();
  const lockWords = useLockWords();
  const { pending, run, press } = usePress();
  const plain = chosen.filter(({ warning }) => warning === null);
  const kept = chosen.filter(({ warning }) => warning !== null);
  const count = (list: readonly unknown[]) => formatNumber(list.length, language);

  function go() {
    const items = plain.map(({ id, version }) => ({ id, version }));
    press(approve, { items }, ({ approved, refused }) => {
      const why = refused.map(
        ({ id, code, lock }) =>
          [id, lock ? lockWords(lock) : (own<string>(reasons, code) ?? reasons.other)] as const,
      );
      told(
        new Map([
          ...kept.map(({ id, warning }) => [id, t("leftOut", { warning: warning ?? "" })] as const),
          ...why,
        ]),
      );
      const left = count([...refused, ...kept]);
      return {
        message: t("manyDone", { approved: count(approved), n: refused.length + kept.length, left }),
        act: approved.length === 0 ? undefined : { label: t("undo"), run: () => takeBack(approved) },
      };
    });
  }

  async function takeBack(approved: ManyDecided["approved"]): Promise<void> {
    for (const { id, version } of approved)
      await run(reopen, { id, version }, () => ({ message: t("undone", { count: count(approved) }) }));
  }

  return (
    <div className={styles.bar}>
      <b>{t("chosen", { count: count(chosen) })}</b>
      <Button kind="quiet" onClick={clear}>
        {t("clear")}
      </Button>
      {plain.length > 0 ? (
        <Button kind="primary" aria-disabled={pending || undefined} onClick={go}>
          <Icon name="check" />
          {t("approveMany", { count: count(plain) })}
        </Button>
      ) : null}
      <p>{t("manyHint")}</p>
    </div>
  );
}
