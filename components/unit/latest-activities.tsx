import { useLocale } from "next-intl";
import { activityPath } from "@/components/activity/links";
import { address } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { RecordState } from "@/components/status/record-state";
import { DatedItem, DatedList } from "@/components/ui/dated-list";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { PlainLink, TallLink } from "@/components/ui/text-link";
import { ACTIVITY_TYPES } from "@/lib/domain/activity";
import type { Day } from "@/lib/domain/compliance/day";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { UnitPage } from "@/lib/domain/screen/unit-page";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** The unit's newest records of the year, and the way to all of them. */
export function LatestActivities({
  activities,
  typeNames,
  total,
  unit,
  day,
}: {
  activities: readonly ShownActivity[];
  typeNames: UnitPage["typeNames"];
  total: number;
  unit: string;
  day: Day;
}) {
  const t = useTranslations("units.latest");
  const types = useTranslations("measures.head");
  const language = useLocale();
  const own = useOwnWords();
  const typeOf = (code: string) => {
    const known = ACTIVITY_TYPES.find((each) => each === code);
    return known === undefined ? own(typeNames[code] ?? code) : types(known);
  };
  if (activities.length === 0) {
    return (
      <Section bare heading={t("heading")}>
        <Empty title={t("none")}>{t("noneBody")}</Empty>
      </Section>
    );
  }
  const all = (
    <TallLink href={address("/activities", { unit, year: day.year })}>
      {t("all", { count: formatNumber(total, language) })}
    </TallLink>
  );
  return (
    <Section bare heading={t("heading")} end={all}>
      <DatedList>
        {activities.map(({ id, occurredOn, title, type, status }) => (
          <DatedItem
            key={id}
            on={occurredOn}
            about={
              <>
                {typeOf(type)} <RecordState state={status} />
              </>
            }
          >
            <PlainLink href={activityPath(id)}>{title}</PlainLink>
          </DatedItem>
        ))}
      </DatedList>
    </Section>
  );
}
