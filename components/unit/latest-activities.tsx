import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { address, type Day } from "@/components/compliance/links";
import { RecordState } from "@/components/status/record-state";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { ACTIVITY_TYPES, type ActivityStatus } from "@/lib/domain/activity";
import { formatDayMonth, formatNumber } from "@/lib/format";

/** One activity as a list of the latest shows it. */
export interface LatestActivity {
  readonly id: string;
  readonly occurredOn: string;
  readonly title: string;
  readonly type: string;
  readonly status: ActivityStatus;
}

/** The unit's newest records of the year, and the way to all of them. */
export function LatestActivities({
  activities,
  total,
  unit,
  day,
}: {
  activities: readonly LatestActivity[];
  total: number;
  unit: string;
  day: Day;
}) {
  const t = useTranslations("units.latest");
  const types = useTranslations("measures.head");
  const language = useLocale();
  const typeOf = (code: string) => {
    const known = ACTIVITY_TYPES.find((each) => each === code);
    return known === undefined ? code : types(known);
  };
  if (activities.length === 0) {
    return (
      <Section bare heading={t("heading")}>
        <Empty title={t("none")}>{t("noneBody")}</Empty>
      </Section>
    );
  }
  const all = (
    <Link className="tall-touch" href={address("/activities", { unit, year: day.year })} prefetch={false}>
      {t("all", { count: formatNumber(total, language) })}
    </Link>
  );
  return (
    <Section bare heading={t("heading")} end={all}>
      <ol className="latest-list">
        {activities.map(({ id, occurredOn, title, type, status }) => (
          <li key={id}>
            <span>{formatDayMonth(occurredOn)}</span>
            <div>
              <Link className="plain-link" href={`/activities/${encodeURIComponent(id)}`} prefetch={false}>
                {title}
              </Link>
              <p>
                {typeOf(type)} <RecordState state={status} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
