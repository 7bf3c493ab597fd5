import { useLocale } from "next-intl";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { DetailLines, ListDetail } from "@/components/ui/list-detail";
import { NoResult } from "@/components/ui/no-result";
import { NumberedPages } from "@/components/ui/pagination";
import { Wrap } from "@/components/ui/wrap";
import { countOf, type PeoplePage } from "@/lib/domain/screen/people";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { PeopleFilters } from "./filters";
import { peoplePath } from "./links";
import { OpenPerson, type PersonActions } from "./open-person";
import styles from "./people.module.css";
import { PersonLine } from "./person-line";

/** Who is in the federation, who has never been here, and what can be done about it. */
export function PeopleScreen(props: PeoplePage & { readonly actions: PersonActions }) {
  const { asked, shown, open, today, person, actions } = props;
  const t = useTranslations("people");
  return (
    <>
      <PeopleBand {...props} />
      <Wrap>
        <ListDetail
          even
          asked={asked.person !== ""}
          label={t("open")}
          list={
            <>
              <PeopleFilters {...props} />
              {shown.length === 0 ? (
                <Nobody {...props} />
              ) : (
                <DetailLines label={t("list")}>
                  {shown.map((account) => (
                    <PersonLine
                      key={account.id}
                      account={account}
                      current={account.id === open?.id}
                      href={peoplePath(asked, { person: account.id })}
                      today={today}
                    />
                  ))}
                </DetailLines>
              )}
              <NumberedPages {...props} here={(page) => peoplePath(asked, { page })} />
              <p className={styles.thumb}>
                <InviteLink />
              </p>
            </>
          }
        >
          {open === null ? null : (
            <OpenPerson
              account={open}
              listHref={peoplePath(asked)}
              today={today}
              own={open.id === person}
              actions={actions}
            />
          )}
          {open === null && asked.person !== "" ? <Empty title={t("nobodyOpen")} /> : null}
        </ListDetail>
      </Wrap>
    </>
  );
}

function InviteLink() {
  const t = useTranslations("people");
  return (
    <ButtonLink kind="primary" href="/people/new">
      <Icon name="user-plus" />
      {t("invite")}
    </ButtonLink>
  );
}

function PeopleBand({ counts, everybody }: PeoplePage) {
  const t = useTranslations("people");
  const language = useLocale();
  const number = (count: number) => formatNumber(count, language);
  const never = countOf(counts, "NEVER");
  const all = counts.active + never;
  const said = {
    ...{ all: number(all), n: all, active: number(counts.active), never: number(never) },
    ...{ lapsed: number(counts.lapsed), lapsedN: counts.lapsed, locked: counts.disabled },
  };
  const finding = never === 0 ? "everybodyCame" : "finding";
  return (
    <Band
      crumb={<Crumb here={t("title")} />}
      tools={
        <>
          <ButtonLink href="/people/cards">
            <Icon name="qr-code" />
            {t("cards")}
          </ButtonLink>
          <ButtonLink href="/people/list">
            <Icon name="upload" />
            {t("listed.title")}
          </ButtonLink>
          <span className={styles.desk}>
            <InviteLink />
          </span>
        </>
      }
      finding={all === 0 ? t("nobodyYet") : t(finding, said)}
      cause={t.rich(everybody ? "cause" : "causeBelow", {
        ...{
          c: counts.chairs,
          chairs: number(counts.chairs),
          without: number(counts.withoutChair),
          n: counts.withoutChair,
        },
        b: (words) => <b>{words}</b>,
      })}
    />
  );
}

function Nobody({ asked, units }: PeoplePage) {
  const t = useTranslations("people");
  const roles = useTranslations("account.role");
  const filters = [
    asked.view === "" ? "" : t(`views.${asked.view}`),
    asked.role === null ? "" : roles(asked.role),
    units.find(({ code }) => code === asked.unit)?.name ?? asked.unit,
    asked.search === "" ? "" : `“${asked.search}”`,
  ].filter((each) => each !== "");
  if (filters.length === 0) return <Empty title={t("nobodyYet")}>{t("nobodyWhy")}</Empty>;
  return <NoResult title={t("noneFound")} filters={filters} clearHref="/people" />;
}
