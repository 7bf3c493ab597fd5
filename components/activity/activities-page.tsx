import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { address } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { RecordTabs } from "@/components/record/record-tabs";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterForm } from "@/components/ui/filter-form";
import { Icon } from "@/components/ui/icon";
import { NoResult } from "@/components/ui/no-result";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import type { ActivityStatus } from "@/lib/domain/activity";
import {
  type ActivitiesAsked,
  type ActivitiesPage,
  type ActivityCounts,
  isNarrowed,
} from "@/lib/domain/screen/activity-list";
import { placeWithin } from "@/lib/domain/screen/paged";
import { useTranslations } from "@/lib/i18n/words";
import { monthLabel } from "@/lib/period";
import styles from "./activities-page.module.css";
import { ActivityTable } from "./activity-table";
import { ActivityFilters } from "./filters";
import { activityEditPath } from "./links";
import { MoreNote } from "./more-note";

/** What was done in the year, and what has to be corrected. */
export function ActivitiesContent({ restore, ...props }: ActivitiesPage & { restore: Action<unknown> }) {
  const { asked, lines } = props;
  const t = useTranslations("activities.list");
  const own = useOwnWords();
  const here = (more: Readonly<Record<string, string | number>> = {}) =>
    address("/activities", { ...addressed(asked), ...more });
  const names = {
    types: new Map(props.types.map((each) => [each.code, own(each)])),
    outlets: new Map(props.outlets.map((each) => [each.code, own(each)])),
  };
  const total = totalOf(asked, props);
  const from = placeWithin(props.from, lines.length, total);
  const to = from + lines.length - 1;
  return (
    <>
      <ActivitiesBand {...props} />
      <Wrap className={styles.page}>
        <MoreNote {...props} clearHref={address("/activities", addressed({ ...asked, more: {} }))} />
        <ActivityFilters {...props} />
        <section aria-label={t("heading")}>
          {lines.length > 0 ? (
            <>
              <ActivityTable lines={lines} names={names} withUnit={props.manyUnits} restore={restore} />
              <Pagination
                from={from}
                to={to}
                total={total}
                previousHref={from > 1 ? here() : null}
                nextHref={props.nextCursor ? here({ cursor: props.nextCursor, at: to + 1 }) : null}
              />
            </>
          ) : (
            <Nothing {...props} typeName={names.types.get(asked.type) ?? asked.type} />
          )}
        </section>
      </Wrap>
    </>
  );
}

function ActivitiesBand(props: ActivitiesPage) {
  const { asked, years, unitName, returned, records } = props;
  const t = useTranslations("activities.list");
  const { year: _, ...kept } = addressed(asked);
  return (
    <Band
      crumb={
        <Crumb
          path={unitName ? [{ label: t("heading"), href: "/activities" }] : []}
          here={unitName ?? t("heading")}
        />
      }
      tools={
        <>
          <FilterForm action="/activities" id="activity-year" bare>
            {Object.entries(kept).map(([name, value]) =>
              value ? <input key={name} type="hidden" name={name} value={value} /> : null,
            )}
            <Select
              name="year"
              label={t("year")}
              value={String(asked.year ?? "any")}
              options={[
                ...years.map((year) => ({
                  value: String(year),
                  label: t("yearOption", { year: String(year) }),
                })),
                { value: "any", label: t("anyYear") },
              ]}
            />
          </FilterForm>
          <span className={styles.deskOnly}>
            <ButtonLink href={tableHref(asked)}>{t("explore")}</ButtonLink>
          </span>
          <ExportLinks
            at={(format) => address(`/activities/list.${format}`, addressed(asked))}
            from={records ? address("/import", { kind: "activities" }) : null}
          />
          {records ? (
            <span className={styles.deskOnly}>
              <ButtonLink href={address("/activities/bulk", { unit: asked.unit })}>{t("logMany")}</ButtonLink>
            </span>
          ) : null}
          {records ? (
            <ButtonLink kind="primary" href={address("/activities/new", { unit: asked.unit })}>
              <Icon name="plus" />
              {t("log")}
            </ButtonLink>
          ) : null}
        </>
      }
      finding={<Finding {...props} />}
      cause={returned && !isWaiting(asked) ? <Returned {...returned.newest} /> : undefined}
    >
      <RecordTabs current="activities" tabs={props.tabs} />
    </Band>
  );
}

/** Of the whole year, whatever the list is narrowed by: how many, what came back, how long what waits has waited. */
function Finding(props: ActivitiesPage) {
  const { asked, whole, returned, lines, from } = props;
  const t = useTranslations("activities.list");
  if (isWaiting(asked)) {
    const count = totalOf(asked, whole);
    const days = from === 1 && !isNarrowed(asked) ? (lines[0]?.waits ?? 0) : 0;
    return t(asked.status === "WAITING" ? "findingWaiting" : "findingSubmitted", { count, days });
  }
  const figures = {
    count: sum(whole.counts),
    year: String(asked.year ?? ""),
    back: returned?.count ?? whole.counts.RETURNED ?? 0,
    waiting: whole.waiting ?? 0,
  };
  return t(findingOf(props), figures);
}

function Returned({ id, title, reason }: NonNullable<ActivitiesPage["returned"]>["newest"]): ReactNode {
  const t = useTranslations("activities.list");
  return (
    <>
      {t("returnedBecause", { title, reason: reason ?? "" })}{" "}
      <a href={activityEditPath(id)}>{t("correctThis")}</a>
    </>
  );
}

/** Nothing at all this year, or nothing that matches. */
function Nothing({ asked, counts, records, typeName }: ActivitiesPage & { typeName: string }) {
  const t = useTranslations("activities.list");
  const states = useTranslations("records");
  const language = useLocale();
  const filters = [
    asked.status && (asked.status === "WAITING" ? t("waiting") : states(asked.status)),
    typeName,
    asked.month && monthLabel(Number(asked.month), language),
    asked.q && `“${asked.q}”`,
  ].filter(Boolean);
  if (filters.length > 0) {
    const clearHref = address("/activities", { year: asked.year ?? "any", unit: asked.unit });
    return <NoResult title={t("noResult")} filters={filters} clearHref={clearHref} />;
  }
  if (sum(counts) > 0) return null;
  return (
    <Empty
      title={t("emptyTitle", { year: String(asked.year ?? "") })}
      action={
        records ? (
          <ButtonLink href={address("/activities/new", { unit: asked.unit })}>{t("log")}</ButtonLink>
        ) : null
      }
    >
      {t("emptyBody")}
    </Empty>
  );
}

function isWaiting({ status }: ActivitiesAsked): boolean {
  return status === "WAITING" || status === "SUBMITTED";
}

function totalOf({ status }: ActivitiesAsked, { counts, waiting, withdrawn }: ActivityCounts): number {
  if (status === "WAITING") return waiting ?? 0;
  if (status === "WITHDRAWN") return withdrawn ?? 0;
  return status === "" ? sum(counts) : (counts[status] ?? 0);
}

function sum(counts: Readonly<Partial<Record<ActivityStatus, number>>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** The filters as an address says them. */
function addressed({ year, more, ...asked }: ActivitiesAsked): Record<string, string> {
  return { ...asked, ...more, year: String(year ?? "any") };
}

/** Back to the table as it was, or to one of the same year and unit. */
function tableHref({ table, year, unit }: ActivitiesAsked): string {
  const asked = table === "" ? { year: year ?? "any", unit } : Object.fromEntries(new URLSearchParams(table));
  return address("/explore", asked);
}

/** What asks for work comes first: what came back, what waits for the reader, what others have to correct. */
function findingOf({ asked: { year }, returned, whole, records }: ActivitiesPage) {
  if (year === null) return "findingAnyYear" as const;
  if (returned !== null) return "findingReturned" as const;
  if (whole.waiting) return "findingAwaited" as const;
  if (whole.counts.RETURNED) return "findingOthers" as const;
  return records && sum(whole.counts) > 0 ? ("findingInOrder" as const) : ("finding" as const);
}
