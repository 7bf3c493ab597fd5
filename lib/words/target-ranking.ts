import { ruleOf } from "@/lib/domain/compliance/rules";
import { isMeasureOn } from "@/lib/domain/measure";
import { doneOf, isYesNo, type Line } from "@/lib/domain/screen/line";
import type { TargetView, UnitLine } from "@/lib/domain/screen/target";
import { formatRatio } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { figureOf, wholeFigure } from "./figure";
import { activityNoun } from "./nouns";
import type { Speech } from "./speech";

/** What the list of a target's units shows: who lacks the most, else who has not reported, else that nobody is late. */
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

/** @param short at least one, in the list's order */
function shortest(speech: Speech, short: readonly UnitLine[]): string {
  const { t } = speech;
  const greatest = Math.max(...short.map(({ line }) => lackOf(line)));
  const [worst, ...alike] = short.filter(({ line }) => lackOf(line) === greatest);
  if (worst === undefined || short.every(({ line }) => isYesNo(line)))
    return t("targets.ranking.without", { count: short.length });
  if (ruleOf(worst.line.target.measure).reads === "DAYS") return oldest(speech, worst, alike.length + 1);
  if (alike.length > 0)
    return t("targets.ranking.lackAlike", { count: alike.length + 1, missing: speech.number(greatest) });
  return t("targets.ranking.lacks", { name: isolated(worst.name), figure: ofAsked(speech, worst.line) });
}

function oldest(speech: Speech, { name, line }: UnitLine, count: number): string {
  const { t } = speech;
  const noun = nounIn(speech, line);
  if (line.result.value === null) return t("targets.ranking.never", { noun, count });
  const figure = wholeFigure(figureOf(speech, line));
  if (count > 1) return t("targets.ranking.oldestAlike", { noun, count, figure });
  return t("targets.ranking.oldest", { noun, name: isolated(name), figure });
}

function nounIn(speech: Speech, { target: { measure } }: Line): string {
  return isMeasureOn(measure, "activities") ? activityNoun(speech, measure.activityType) : "";
}

/** By how much a line falls short; of days since an activity by how old it is, and none is the oldest. */
function lackOf({ target, result, missing }: Line): number {
  return ruleOf(target.measure).reads === "DAYS" ? (result.value ?? Number.MAX_SAFE_INTEGER) : (missing ?? 0);
}

/** `12/30`; of a part of a whole `147/165`. */
function ofAsked({ language }: Speech, { result }: Line): string {
  const { value, required, numerator, denominator } = result;
  return formatRatio(numerator ?? value ?? 0, denominator ?? required ?? 0, language);
}
