import { address } from "@/components/compliance/links";
import { ButtonLink } from "@/components/ui/button";
import { FactList } from "@/components/ui/fact-list";
import { BackToList } from "@/components/ui/list-detail";
import { Muted } from "@/components/ui/muted";
import type { Account } from "@/lib/domain/screen/people";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { type AccountActions, AccountButtons } from "./account-buttons";
import { InvitationBox, type InviteAction } from "./invitation-box";
import { handoverPath } from "./links";
import styles from "./people.module.css";
import { useStandingOf } from "./standing";

/** What can be done with somebody. */
export interface PersonActions extends AccountActions {
  readonly invite: InviteAction;
}

/** Who is open: how the account stands, where it may do what, and by what name it signs in. */
export function OpenPerson({
  account,
  listHref,
  today,
  own,
  actions,
}: {
  account: Account;
  listHref: string;
  today: string;
  /** It is the reader's own: nobody keeps themselves out. */
  own: boolean;
  actions: PersonActions;
}) {
  const t = useTranslations("people");
  const roles = useTranslations("account.role");
  const rights = useTranslations("people.rights");
  const { matter, since } = useStandingOf(today)(account);
  const { name, email, login, memberships, signedInAt } = account;
  const units = [...new Set(memberships.map(({ unit }) => unit))].join();
  const placeHref = address("/people/new", { person: account.id, units });
  const chaired = memberships.filter(({ role }) => role === "GRASSROOTS_CHAIR");
  const held = [...new Set(memberships.map(({ role }) => role))];
  return (
    <>
      <BackToList href={listHref}>{t("back")}</BackToList>
      <Muted small>{held.map((role) => roles(role)).join(", ") || t("noRole")}</Muted>
      <h2 className={styles.name}>
        {matter === null ? name : t("nameAnd", { name, matter: [matter, since].filter(Boolean).join(", ") })}
      </h2>
      {own || account.standing === "DISABLED" ? null : (
        <InvitationBox key={account.id} account={account} invite={actions.invite} />
      )}
      <FactList
        rows={[
          [t("units"), memberships.map(({ unitName }) => unitName).join("; ")],
          [t("email"), email],
          [t("login"), login],
          [t("lastSignedIn"), signedInAt === null ? t("neverOnce") : formatInstant(new Date(signedInAt))],
          [t("secondStep"), account.secondStep ? t("secondStepOn") : null],
          [t("may"), held.map((role) => rights(role)).join(" ")],
        ]}
      />
      {chaired.length === 0 ? null : (
        <div className={styles.part}>
          <h3>{t("handOver")}</h3>
          <Muted small>{t("handOverHint")}</Muted>
          <div className={styles.verbs}>
            {chaired.map(({ unit, unitName }) => (
              <ButtonLink key={unit} href={handoverPath(unit)}>
                {chaired.length === 1 ? t("handOver") : t("handOverOf", { unit: unitName })}
              </ButtonLink>
            ))}
          </div>
        </div>
      )}
      {own ? null : (
        <div className={styles.part}>
          <h3>{t("account")}</h3>
          <AccountButtons account={account} placeHref={placeHref} {...actions} />
        </div>
      )}
    </>
  );
}
