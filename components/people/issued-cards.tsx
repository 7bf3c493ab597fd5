"use client";

import { PrintButton } from "@/components/poster/print-button";
import { QrCode } from "@/components/poster/qr-code";
import { Empty } from "@/components/ui/empty";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import { formatDate, vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { useIssued } from "./issued";
import styles from "./issued-cards.module.css";

/**
 * The cards that were made since the page was loaded: a sheet to print and cut.
 * @param of the account that is meant alone
 */
export function IssuedCards({ of }: { of?: string }) {
  const t = useTranslations("people");
  const cards = [...useIssued().values()].filter(({ id }) => of === undefined || id === of);
  if (cards.length === 0)
    return of === undefined ? null : <Empty title={t("cardGone")}>{t("cardGoneWhy")}</Empty>;
  return (
    <section aria-label={t("cards")}>
      <div className={styles.print}>
        <PrintButton>{t("printCards", { count: cards.length })}</PrintButton>
      </div>
      <div className={styles.sheet} data-own-paper>
        {cards.map((card) => (
          <Card key={card.id} {...card} />
        ))}
      </div>
    </section>
  );
}

/** One card: paper is white in both themes. */
function Card({ name, login, where, path, until }: IssuedInvitation) {
  const t = useTranslations("people");
  const url = `${location.origin}${path}`;
  return (
    <article className={styles.card}>
      <QrCode text={url} label={t("codeOf", { name })} />
      <div>
        <h3>{where}</h3>
        {name === where ? null : <p>{name}</p>}
        <ol>
          <li>{t("cardScan")}</li>
          <li>{t("cardPassword")}</li>
          <li>{t("cardLogin", { login })}</li>
        </ol>
        <p className={styles.until}>{t("cardUntil", { date: formatDate(vietnamDay(new Date(until))) })}</p>
      </div>
    </article>
  );
}
