import { useLocale } from "next-intl";
import { BulletKey } from "@/components/bullet/bullet-key";
import { TargetRows } from "@/components/bullet/target-rows";
import { DayTools } from "@/components/compliance/day-tools";
import { targetPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { useRollUpRow } from "@/components/compliance/roll-up-row";
import { useSpeech } from "@/components/compliance/speech";
import { useTargetRow } from "@/components/compliance/target-row";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Section } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { whatIfPath } from "@/components/what-if/links";
import { NEEDS_ATTENTION, type RolledUp } from "@/lib/domain/compliance/order";
import type { Target } from "@/lib/domain/plan";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { TargetList, TargetStanding } from "@/lib/domain/screen/target-list";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { standingSentence } from "@/lib/words/overview";

interface TargetListProps extends TargetList {
  readonly day: DayChoice;
}

/** The year's targets by level, each with how many of its units met it. */
export function TargetListContent({ planTitle, limits, levels, day }: TargetListProps) {
  const t = useTranslations("targets");
  const names = useTranslations("measures.level");
  const language = useLocale();
  const own = useOwnWords();
  const troubled = levels.flatMap(({ targets }) =>
    targets.filter(({ target, rolled }) => isInTrouble(target, rolled)).map(({ target }) => target.code),
  );
  const count = levels.reduce((sum, { targets }) => sum + targets.length, 0);
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} aside={own(planTitle)} />}
        tools={
          <>
            <DayTools action="/targets" day={day} />
            <ButtonLink href={withDay("/calendar", day)}>{t("list.calendar")}</ButtonLink>
            <ButtonLink href={withDay("/reminders", day)}>{t("list.reminders")}</ButtonLink>
            <ButtonLink href={whatIfPath(day)}>{t("list.whatIf")}</ButtonLink>
          </>
        }
        finding={t("list.finding", {
          trouble: troubled.length,
          count,
          codes: troubled.join(", "),
        })}
      />
      <Wrap>
        {levels.map(({ level, targets }, index) => (
          <Section
            key={level}
            heading={names(level)}
            aside={formatNumber(targets.length, language)}
            end={index === 0 ? <BulletKey limits={limits} /> : null}
          >
            <TargetTable targets={targets} limits={limits} day={day} />
          </Section>
        ))}
      </Wrap>
    </>
  );
}

/** What is only encouraged or tracked troubles nobody. */
function isInTrouble({ force }: Target, { worst }: RolledUp): boolean {
  return (force === "MANDATORY" || force === "SOFT") && NEEDS_ATTENTION.some((status) => status === worst);
}

/** What is missing is said of one unit; of several how many stand where, unless nothing is asked of them. */
function standsApart({ target, rolled, only }: TargetStanding): boolean {
  return only !== null || rolled.applicable === 0 || target.force === "ENCOURAGED";
}

/** What is asked of one unit with its figure, what of several with how many of them met it, all on one scale. */
function TargetTable({
  targets,
  limits,
  day,
}: Pick<TargetListProps, "limits" | "day"> & { targets: readonly TargetStanding[] }) {
  const forces = useTranslations("measures.force");
  const page = (code: string) => withDay(targetPath(code), day);
  const ofOne = useTargetRow(
    day.asOf,
    { target: page, why: (code) => withDay(targetPath(code), day, { why: code }) },
    limits,
  );
  const ofSeveral = useRollUpRow(day.asOf, { target: page, why: page }, limits, "UNIT");
  const speech = useSpeech();
  const rows = targets.map((standing) => {
    const row = standing.only === null ? ofSeveral(standing) : ofOne(standing.only);
    const gap = standsApart(standing) ? row.gap : standingSentence(speech, standing.rolled.counts, day.asOf);
    return { ...row, gap, threshold: `${forces(standing.target.force)} · ${row.threshold}` };
  });
  return <TargetRows wide groups={[{ title: null, rows }]} />;
}
