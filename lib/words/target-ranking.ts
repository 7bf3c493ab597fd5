import { ruleOf } from "@/lib/domain/compliance/rules";
import { isMeasureOn } from "@/lib/domain/measure";
import { doneOf, isYesNo, type Line, standingOfAsked } from "@/lib/domain/screen/line";
import type { TargetView, UnitLine } from "@/lib/domain/screen/target";
import { formatPercent, formatRatio } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { figureOf, wholeFigure } from "./figure";
import { activityNoun } from "./nouns";
import type { Speech } from "./speech";

/** What the list of a target's units shows: who has the least of what is asked, else who has not reported, else that nobody is late. */
export function rankingFinding(
  speech: Speech,
  { target, units }: Pick<TargetView, "target" | "units">,
): string {
  if (target.force === "TRACKED") return most(speech, units);
  const short = units.filter(
    ({ line: { result } }) => result.status === "BEHIND" || result.status === "NOT_MET",
  );
  if (short.length > 0) return shortest(speech, short);
  const count = (...statuses: readonly string[]) =>
    units.filter(({ line }) => statuses.includes(line.result.status)).length;
  const unknown = count("NO_DATA");
  if (unknown > 0) return speech.t("targets.ranking.unknown", { count: unknown });
  return speech.t("targets.ranking.noneLate", { met: count("MET"), count: units.length });
}

/** Of what is only tracked nobody lacks anything. */
function most(speech: Speech, units: readonly UnitLine[]): string {
  const { t } = speech;
  const [first] = units;
  const done = first === undefined ? null : doneOf(first.line);
  if (first === undefined || done === null) return t("targets.ranking.nobody");
  const days = ruleOf(first.line.target.measure).reads === "DAYS";
  if (!days && done === 0) return t("targets.ranking.nobody");
  const alike = units.filter(({ line }) => doneOf(line) === done).length;
  const figure = wholeFigure(figureOf(speech, first.line));
  const noun = nounIn(speech, first.line);
  if (alike > 1)
    return t(`targets.ranking.${days ? "newestAlike" : "mostAlike"}`, { noun, count: alike, figure });
  return t(`targets.ranking.${days ? "newest" : "most"}`, { noun, name: isolated(first.name), figure });
}

/** Who stands first in the list: the heading ranks as the list does. @param short at least one, in the list's order */
function shortest(speech: Speech, short: readonly UnitLine[]): string {
  const { t, language } = speech;
  const [worst, ...others] = short;
  if (worst === undefined || short.every(({ line }) => isYesNo(line)))
    return t("targets.ranking.without", { count: short.length });
  const standing = standingOfAsked(worst.line);
  const count = 1 + others.filter(({ line }) => standingOfAsked(line) === standing).length;
  if (ruleOf(worst.line.target.measure).reads === "DAYS") return oldest(speech, worst, count);
  const share = shareOf(worst.line);
  if (count > 1) return t("targets.ranking.lowestAlike", { count, share: formatPercent(share, language) });
  const figure = formatRatio(share.numerator, share.denominator, language);
  return t("targets.ranking.lowest", { name: isolated(worst.name), figure });
}

function oldest(speech: Speech, { name, line }: UnitLine, count: number): string {
  const { t } = speech;
  const noun = nounIn(speech, line);
  if (line.result.value === null) return t("targets.ranking.never", { noun, count });
  const figure = wholeFigure(figureOf(speech, line));
  if (count > 1) return t("targets.ranking.oldestAlike", { noun, count, figure });
  return t("targets.ranking.oldest", { noun, name: isolated(name), figure });
}

function nounIn(speech: Speech, { target }: Line): string {
  return isMeasureOn(target.measure, "activities") ? activityNoun(speech, target) : "";
}

/** `12/30`; of a part of a whole `147/165`. */
function shareOf({ result: { value, required, numerator, denominator } }: Line) {
  return { numerator: numerator ?? value ?? 0, denominator: denominator ?? required ?? 0 };
}
