"use client";

import { QrCode } from "@/components/poster/qr-code";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import { useCopy } from "@/components/ui/use-copy";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { Account, IssuedInvitation } from "@/lib/domain/screen/people";
import { formatDate, vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./invitation-box.module.css";
import { keepIssued, useIssued } from "./issued";
import { cardPath } from "./links";

export type InviteAction = Action<IssuedInvitation>;

/** The link by which somebody comes in: made on demand, told once, as a code, as an address and as words to send. */
export function InvitationBox({
  account: { id, standing },
  invite,
}: {
  account: Pick<Account, "id" | "standing">;
  invite: InviteAction;
}) {
  const t = useTranslations("people");
  const { pending, press } = usePress();
  const link = useIssued().get(id);
  if (link !== undefined) return <Issued {...link} />;
  const lost = standing === "ACTIVE";
  return (
    <div className={styles.ask}>
      <Button
        aria-disabled={pending || undefined}
        onClick={() =>
          press(invite, { id }, (made) => {
            keepIssued(made);
            return { message: t("told.anew", { name: made.name }) };
          })
        }
      >
        <Icon name="key-round" />
        {t(lost ? "issueLost" : "issue")}
      </Button>
      <Muted small>{t(lost ? "issueLostHint" : "issueHint")}</Muted>
    </div>
  );
}

function Issued({ id, name, login, path, until }: IssuedInvitation) {
  const t = useTranslations("people");
  const url = `${location.origin}${path}`;
  const date = formatDate(vietnamDay(new Date(until)));
  const copy = useCopy();
  return (
    <div className={styles.issued} role="status">
      <span className={styles.code}>
        <QrCode text={url} label={t("codeOf", { name })} />
      </span>
      <div className={styles.said}>
        <Muted small>{t("onceUntil", { date })}</Muted>
        <p className={styles.address}>{url}</p>
        <p className={styles.login}>{t("signsInAs", { login })}</p>
        <div className={styles.verbs}>
          <Button onClick={() => void copy(url, t("copied"))}>
            <Icon name="copy" />
            {t("copyLink")}
          </Button>
          <Button onClick={() => void copy(t("message", { name, url, login, date }), t("copied"))}>
            {t("copyMessage")}
          </Button>
          <ButtonLink href={cardPath(id)}>
            <Icon name="printer" />
            {t("printCode")}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
