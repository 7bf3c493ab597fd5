import { FactList } from "@/components/ui/fact-list";
import { BackToList } from "@/components/ui/list-detail";
import { Muted } from "@/components/ui/muted";
import type { Account } from "@/lib/domain/screen/people";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./people.module.css";
import { useStandingOf } from "./standing";

/** Who is open: how the account stands, where it may do what, and by what name it signs in. */
export function OpenPerson({
  account,
  listHref,
  today,
}: {
  account: Account;
  listHref: string;
  today: string;
}) {
  const t = useTranslations("people");
  const roles = useTranslations("account.role");
  const rights = useTranslations("people.rights");
  const { matter, since } = useStandingOf(today)(account);
  const { name, email, login, memberships, signedInAt } = account;
  const held = [...new Set(memberships.map(({ role }) => role))];
  return (
    <>
      <BackToList href={listHref}>{t("back")}</BackToList>
      <Muted small>{held.map((role) => roles(role)).join(", ") || t("noRole")}</Muted>
      <h2 className={styles.name}>
        {matter === null ? name : t("nameAnd", { name, matter: [matter, since].filter(Boolean).join(", ") })}
      </h2>
      <FactList
        rows={[
          [t("units"), memberships.map(({ unitName }) => unitName).join("; ")],
          [t("email"), email],
          [t("login"), login],
          [t("lastSignedIn"), signedInAt === null ? t("neverOnce") : formatInstant(new Date(signedInAt))],
          [t("may"), held.map((role) => rights(role)).join(" ")],
        ]}
      />
    </>
  );
}
