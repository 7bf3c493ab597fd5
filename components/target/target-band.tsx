import type { ReactNode } from "react";
import { picturePath } from "@/components/board/links";
import { PictureLink } from "@/components/board/picture-link";
import { DayTools } from "@/components/compliance/day-tools";
import { targetPath, unitPath, withDay } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { StatusBadge } from "@/components/status/status-badge";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Fact, FactLine } from "@/components/ui/facts";
import { Hidden } from "@/components/ui/hidden";
import { whatIfPath } from "@/components/what-if/links";
import { isSummed } from "@/lib/domain/measure";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { isOwed } from "@/lib/domain/screen/owed";
import { standingOf } from "@/lib/domain/screen/standing";
import { isElsewhere, type TargetPage, type TargetView } from "@/lib/domain/screen/target";
import { canBeTried } from "@/lib/domain/screen/what-if";
import { withinSentence } from "@/lib/domain/text";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { amendedWords } from "@/lib/words/amended";
import { owedPath } from "./links";
import { TargetCause, TargetFinding } from "./target-finding";

/** How it is going, who is behind; what is asked, of whom, by which document. */
export function TargetBand({
  view,
  day,
  ownUnit,
  why,
}: Pick<TargetPage, "view" | "ownUnit"> & { day: DayChoice; why: string }) {
  const t = useTranslations("targets");
  const own = useOwnWords();
  const { target } = view;
  return (
    <Band
      crumb={<Crumb path={[{ label: t("title"), href: withDay("/targets", day) }]} here={target.code} />}
      tools={
        <>
          <DayTools action={targetPath(target.code)} day={day} />
          <PictureLink href={picturePath(targetPath(target.code), day)} />
          {canBeTried(target) ? (
            <ButtonLink href={whatIfPath(day, target.code)}>{t("list.whatIf")}</ButtonLink>
          ) : null}
          {isOwed(view) ? (
            <ButtonLink href={withDay(owedPath(target.code), day)}>
              <span>{t.rich("owed.open", { more: (words) => <Hidden on="phone">{words}</Hidden> })}</span>
            </ButtonLink>
          ) : null}
        </>
      }
      title={own(target.title)}
      finding={<TargetFinding view={view} day={day} />}
      cause={
        isElsewhere(view) && ownUnit !== null ? (
          <a href={withDay(unitPath(ownUnit), day)}>{t("ownUnit")}</a>
        ) : (
          <TargetCause view={view} day={day} />
        )
      }
    >
      <TargetFacts view={view} badge={<Badge view={view} day={day} why={why} />} />
    </Band>
  );
}

/** Of the province alone there is one number, which opens to its reason; units have theirs in the list. */
function Badge({ view, day, why }: { view: TargetView; day: DayChoice; why: string }) {
  const [only] = view.units;
  if (view.target.level !== "PROVINCIAL" || only === undefined) return null;
  return <StatusBadge {...standingOf(only.line, day.asOf)} href={why} />;
}

function TargetFacts({ view: { target, plan }, badge }: { view: TargetView; badge: ReactNode }) {
  const t = useTranslations("targets.facts");
  const forces = useTranslations("measures.force");
  const levels = useTranslations("measures.level");
  const own = useOwnWords();
  const { threshold, condition } = useMeasureWords();
  const of = condition(target);
  const amended = amendedWords(useSpeech(), target);
  const source =
    plan.issuedOn === null
      ? own(plan.title)
      : t("issued", { title: own(plan.title), date: formatDate(plan.issuedOn) });
  return (
    <FactLine>
      {badge}
      <Fact after figure={threshold(target)}>
        {t("threshold")}
      </Fact>
      <Fact after figure={<Period view={target} />}>
        {t("period")}
      </Fact>
      <Fact after figure={forces(target.force)}>
        {t("force")}
      </Fact>
      <Fact after figure={withinSentence(of === "" ? levels(target.level) : of)}>
        {t(of === "" ? "level" : "of")}
      </Fact>
      <Fact after figure={source}>
        {t("source")}
      </Fact>
      {amended === "" ? null : (
        <Fact after figure={amended}>
          {t("amended")}
        </Fact>
      )}
    </FactLine>
  );
}

function Period({ view: { dueOn, measure } }: { view: TargetView["target"] }) {
  const t = useTranslations("targets.facts");
  if (dueOn !== null) return t("due", { date: formatDate(dueOn) });
  return t(isSummed(measure) ? "year" : "always");
}
