import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { picturePath } from "@/components/board/links";
import { PictureLink } from "@/components/board/picture-link";
import { DayTools } from "@/components/compliance/day-tools";
import { address, unitPath, withDay } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { headcountsPath } from "@/components/headcount/links";
import { handoverPath } from "@/components/people/links";
import { posterPath } from "@/components/poster/links";
import { scorePath } from "@/components/score/links";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Fact, FactLine } from "@/components/ui/facts";
import { Tabs } from "@/components/ui/tabs";
import { PlainLink } from "@/components/ui/text-link";
import type { Moment } from "@/lib/domain/compliance/day";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { ReportedHeadcount } from "@/lib/domain/screen/headcount";
import type { UnitView } from "@/lib/domain/screen/unit";
import type { UnitEvent, UnitRecord } from "@/lib/domain/screen/unit-page";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ownWords } from "@/lib/words/catalogue";
import { headcountSentence } from "@/lib/words/headcount";
import { unitFinding } from "@/lib/words/unit-page";
import { useLineage } from "./lineage";

export interface UnitBandProps {
  unit: UnitRecord;
  above: readonly { readonly code: string; readonly name: string }[];
  view: UnitView;
  reported: ReportedHeadcount | null;
  day: DayChoice;
  activities: number;
  /** The reader records for this unit. */
  records: boolean;
  /** The reader says who chairs it. */
  changesChair: boolean;
  operates: boolean;
  story: readonly UnitEvent[];
}

/** What is missing here, in one sentence; whose figures these are. */
export function UnitBand({
  unit,
  above,
  view,
  reported,
  day,
  activities,
  records,
  changesChair,
  operates,
  story,
}: UnitBandProps) {
  const t = useTranslations("units");
  const poster = useTranslations("poster");
  const language = useLocale();
  const here = withDay(unitPath(unit.code), day);
  const tabs = [
    { href: here, label: t("tabs.targets") },
    {
      href: address("/activities", { unit: unit.code, year: day.year }),
      label: t("tabs.activities"),
      count: formatNumber(activities, language),
    },
    ...(view.subUnits.length > 0
      ? [
          {
            href: "#unions",
            label: t(subUnitsWord(view)),
            count: formatNumber(view.subUnits.length, language),
          },
        ]
      : []),
  ];
  return (
    <Band
      crumb={<UnitCrumb name={unit.name} above={above} day={day} />}
      tools={
        <>
          <DayTools action={unitPath(unit.code)} day={day} />
          <PictureLink href={picturePath(unitPath(unit.code), day)} />
          <ButtonLink href={headcountsPath(unit.code)}>{t("headcounts")}</ButtonLink>
          {records && unit.level === "GRASSROOTS" ? (
            <>
              <ButtonLink href={address("/reporters/new", { unit: unit.code })}>{t("reporters")}</ButtonLink>
              <ButtonLink href={posterPath(unit.code)}>{poster("form.name")}</ButtonLink>
            </>
          ) : null}
          {changesChair ? <ButtonLink href={handoverPath(unit.code)}>{t("changeChair")}</ButtonLink> : null}
          {records ? (
            <ButtonLink kind="primary" href={address("/activities/new", { unit: unit.code })}>
              {t("log")}
            </ButtonLink>
          ) : null}
        </>
      }
      title={unit.name}
      finding={<UnitFinding view={view} operates={operates} day={day} />}
      cause={useLineage(unit, story)}
    >
      <UnitFacts unit={unit} view={view} reported={reported} day={day} ranked={above.length > 0} />
      <Tabs label={t("tabs.label")} items={tabs} current={here} />
    </Band>
  );
}

function UnitCrumb({ name, above, day }: Pick<UnitBandProps, "above" | "day"> & { name: string }) {
  const t = useTranslations("units");
  const path = above.map(({ code, name: label }) => ({ label, href: withDay(unitPath(code), day) }));
  return <Crumb path={[{ label: t("title"), href: withDay("/units", day) }, ...path]} here={name} />;
}

function subUnitsWord({ subUnits }: UnitView): "tabs.unions" | "tabs.subUnits" {
  return subUnits.every(({ level }) => level === "GRASSROOTS") ? "tabs.unions" : "tabs.subUnits";
}

function UnitFinding({
  view,
  operates,
  day: { asOf },
}: Pick<UnitBandProps, "view" | "operates" | "day">): ReactNode {
  return unitFinding(useSpeech(), view, { operates, asOf });
}

function UnitFacts({
  unit,
  view,
  reported,
  day,
  ranked,
}: Pick<UnitBandProps, "unit" | "view" | "reported"> & {
  day: Moment;
  /** The reader sees others that it stands among. */
  ranked: boolean;
}) {
  const t = useTranslations("units.facts");
  const { counted } = useMeasureWords();
  const language = useLocale();
  const speech = useSpeech();
  const unions = view.subUnits.filter(({ level }) => level === "GRASSROOTS").length;
  const uppers = view.subUnits.length - unions;
  const amount = counted("UNION", unions);
  const people = headcountSentence(speech, reported, unit.level);
  const { score } = view.summary;
  return (
    <FactLine>
      {uppers > 0 ? <span>{t("upper", { count: uppers })}</span> : null}
      {unions > 0 ? <span>{uppers > 0 ? t("direct", { amount }) : amount}</span> : null}
      {people === null ? null : <span>{people}</span>}
      {score === null ? null : (
        <Fact
          figure={
            <PlainLink tall href={withDay(scorePath(unit.code), day)}>
              {formatNumber(score, language)}
            </PlainLink>
          }
          after
        >
          {t("score")}
        </Fact>
      )}
      {ranked && score !== null ? (
        <span>
          <PlainLink tall href={withDay("/league", day, { of: unit.code })}>
            {t("place")}
          </PlainLink>
        </span>
      ) : null}
      {view.summary.class === null ? null : (
        <Fact figure={ownWords(speech, view.summary.class)} after>
          {t("class")}
        </Fact>
      )}
      <Fact figure={unit.code} after>
        {t("code")}
      </Fact>
    </FactLine>
  );
}
