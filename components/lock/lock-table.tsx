import { useLocale } from "next-intl";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import type { Action } from "@/components/ui/use-send";
import type { ListedLock } from "@/lib/domain/screen/settings";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { formatPeriod } from "@/lib/period";
import { ReopenButton } from "./reopen-button";

/** Closed periods, and those that were reopened: who, when and why. */
export function LockTable({ locks, reopen }: { locks: readonly ListedLock[]; reopen: Action<unknown> }) {
  const t = useTranslations("locks");
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("period")}</th>
          <th scope="col">{t("whom")}</th>
          <th scope="col">{t("closedBy")}</th>
          <th scope="col">{t("state")}</th>
          <NumberHead>{t("next")}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {locks.map((lock) => (
          <LockRow key={lock.id} lock={lock} reopen={reopen} />
        ))}
      </tbody>
    </ListTable>
  );
}

function LockRow({ lock, reopen }: { lock: ListedLock; reopen: Action<unknown> }) {
  const t = useTranslations("locks");
  const language = useLocale();
  const { reopened, reason } = lock;
  const period = formatPeriod(lock.period, language);
  const whom = lock.unitName === null ? t("everybody") : t("unitAndBelow", { unit: lock.unitName });
  const when = (at: string, by: string | null) =>
    t("byAt", { by: by ?? t("nobody"), at: formatInstant(new Date(at)) });
  return (
    <Row>
      <NameCell>
        {capitalized(period)}
        {reason === null ? null : <small>{reason}</small>}
      </NameCell>
      <Cell label={t("whom")}>
        <span>{capitalized(whom)}</span>
      </Cell>
      <Cell label={t("closedBy")} muted>
        <span>{when(lock.closedAt, lock.closedBy)}</span>
      </Cell>
      <Cell label={t("state")} muted={reopened !== null}>
        <span>
          {reopened === null
            ? t("inForce")
            : t("wasReopened", { when: when(reopened.at, reopened.by), reason: reopened.reason })}
        </span>
      </Cell>
      <Cell number>
        {reopened === null ? <ReopenButton id={lock.id} name={`${period}, ${whom}`} reopen={reopen} /> : null}
      </Cell>
    </Row>
  );
}

/** The periods' words are parts of sentences. */
function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
