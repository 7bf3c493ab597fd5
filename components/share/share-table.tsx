"use client";

import { QrCode } from "@/components/poster/qr-code";
import { Button } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { usePress } from "@/components/ui/use-press";
import { isShared, type ListedShare } from "@/lib/domain/screen/share";
import { formatDate, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { RevokeAction } from "./share-form";
import styles from "./share-table.module.css";
import { useShared } from "./shared-links";

interface ShareTableProps {
  readonly shares: readonly ListedShare[];
  readonly now: string;
  readonly revoke: RevokeAction;
}

/** What is shared, by whom and until when; what is over stays as a memory. */
export function ShareTable({ shares, now, revoke }: ShareTableProps) {
  const t = useTranslations("shares");
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("view")}</th>
          <th scope="col">{t("sharedBy")}</th>
          <th scope="col">{t("until")}</th>
          <NumberHead>{t("next")}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <ShareRow key={share.id} share={share} now={now} revoke={revoke} />
        ))}
      </tbody>
    </ListTable>
  );
}

function shownName(
  t: ReturnType<typeof useTranslations<"shares">>,
  { unitName, tableName, screen, target }: ListedShare,
): string {
  if (unitName !== null) return t("state", { unit: unitName });
  if (tableName !== null) return t("table", { name: tableName });
  if (screen !== null) return t(`screens.${screen}`);
  return target === null ? t("league") : t("target", { target });
}

function ShareRow({ share, now, revoke }: Omit<ShareTableProps, "shares"> & { share: ListedShare }) {
  const t = useTranslations("shares");
  const { pending, press } = usePress();
  const link = useShared().get(share.id);
  const { year, asOf, revoked, sharedAt, sharedBy, expiresAt } = share;
  const name = shownName(t, share);
  const holds = isShared(share, now);
  const when = (at: string, by: string | null) =>
    t("byAt", { by: by ?? t("nobody"), at: formatInstant(new Date(at)) });
  const day = asOf === null ? t("newest", { year: String(year) }) : t("ofDay", { date: formatDate(asOf) });
  return (
    <Row asks={link !== undefined}>
      <NameCell>
        {name}
        <small>{day}</small>
        {link === undefined || !holds ? null : <Link path={link.path} name={name} />}
      </NameCell>
      <Cell label={t("sharedBy")} muted>
        <span>{when(sharedAt, sharedBy)}</span>
      </Cell>
      <Cell label={t("until")} muted={!holds}>
        <span>
          {revoked === null
            ? t(holds ? "holds" : "over", { at: formatInstant(new Date(expiresAt)) })
            : t("revoked", { when: when(revoked.at, revoked.by) })}
        </span>
      </Cell>
      <Cell number>
        {holds ? (
          <Button
            size="small"
            aria-disabled={pending || undefined}
            onClick={() => press(revoke, { id: share.id }, () => ({ message: t("revokedNow", { name }) }))}
          >
            {t("revoke")}
          </Button>
        ) : null}
      </Cell>
    </Row>
  );
}

/** Told once: the product keeps no link. */
function Link({ path, name }: { path: string; name: string }) {
  const t = useTranslations("shares");
  const url = `${location.origin}${path}`;
  return (
    <div className={styles.link}>
      <QrCode text={url} label={t("codeOf", { name })} />
      <CopyText text={url} label={t("link")} press={t("copy")} copied={t("copied")} />
      <small>{t("once")}</small>
    </div>
  );
}
