import { DetailLine } from "@/components/ui/list-detail";
import type { Account } from "@/lib/domain/screen/people";
import { useTranslations } from "@/lib/i18n/words";
import { useStandingOf } from "./standing";

/** Units named in a line; of more, how many. */
const MOST_NAMED = 2;

/** One account: who, where, and how it stands. */
export function PersonLine({
  account,
  current,
  href,
  today,
}: {
  account: Account;
  current: boolean;
  href: string;
  today: string;
}) {
  const t = useTranslations("people");
  const roles = useTranslations("account.role");
  const { matter, since } = useStandingOf(today)(account);
  const { memberships } = account;
  // An account of a union whose chair is not recorded has the union's name.
  const places = [...new Set(memberships.map(({ unitName }) => unitName))].filter(
    (place) => place !== account.name,
  );
  const more = places.length - MOST_NAMED;
  return (
    <DetailLine
      id={account.id}
      current={current}
      href={href}
      title={account.name}
      meta={
        memberships.length === 0 ? (
          t("noRole")
        ) : (
          <>
            <span>{[...new Set(memberships.map(({ role }) => roles(role)))].join(", ")}</span>
            <span>{places.slice(0, MOST_NAMED).join(", ")}</span>
            {more > 0 ? <span>{t("moreUnits", { count: more })}</span> : null}
          </>
        )
      }
      end={
        <>
          {matter === null ? null : <b>{matter}</b>}
          {matter === null || since === null ? null : <br />}
          {since}
        </>
      }
    />
  );
}
