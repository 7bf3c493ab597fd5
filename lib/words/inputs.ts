import { elapsedShareOfYear, firstDayOfYear, lastDayOfYear } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import { isAsked } from "@/lib/domain/compliance/rollup";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate, formatRatio, formatThreshold } from "@/lib/format";
import { crossingWords } from "./crossing";
import { joinedIn } from "./nouns";
import type { Speech } from "./speech";
import type { ShareInput } from "./wording";
import { wordingOf } from "./wordings";

/** One figure that the arithmetic starts from. */
export type Input = readonly [name: string, value: string];

/** The figures that the arithmetic starts from. */
export function inputsOf(speech: Speech, line: Line, day: Day): Input[] {
  return [
    ...condition(speech, line),
    ...figures(speech, line),
    ...period(speech, line, day),
    ...milestone(speech, line),
  ];
}

function condition(speech: Speech, { crossing }: Line): Input[] {
  return crossing == null ? [] : [[speech.t("why.input.condition"), crossingWords(speech, crossing)]];
}

/** @param asked whether a figure that is not there would have to be reported */
function known({ t, number }: Speech, value: number | null, asked: boolean): string {
  if (value !== null) return number(value);
  return asked ? t("why.input.unknown") : "–";
}

function figures(speech: Speech, { target, result }: Line): Input[] {
  const { t } = speech;
  const names = wordingOf(target.measure).inputs;
  if (typeof names !== "string") return shares(speech, { target, result }, names);
  const value = known(speech, result.value, result.status === "NO_DATA");
  return [[t(`why.input.${names}`), value], ...required(speech, { target, result })];
}

function shares(
  speech: Speech,
  { target, result }: Pick<Line, "target" | "result">,
  [part, whole]: readonly [ShareInput, ShareInput],
): Input[] {
  const { t } = speech;
  const { numerator, denominator } = result;
  const asked = isAsked(result);
  return [
    [t(`why.input.${part}`, joinedIn(target.measure)), known(speech, numerator, asked)],
    [t(`why.input.${whole}`), known(speech, denominator, asked)],
    ...required(speech, { target, result }),
  ];
}

/** What is asked for; nothing of what is only tracked. */
function required(
  { t, number, language }: Speech,
  { target, result: { required: asked } }: Pick<Line, "target" | "result">,
): Input[] {
  if (target.force === "TRACKED") return [];
  const share = ruleOf(target.measure).reads === "SHARE";
  const said = share ? (figure: number) => formatThreshold(figure, language) : number;
  const name = t(share ? "why.input.requiredPercent" : "why.input.required");
  return [[name, asked === null ? "–" : said(asked)]];
}

function period({ t, language }: Speech, { target }: Line, { year, asOf }: Day): Input[] {
  if (target.dueOn !== null) return [[t("why.input.dueOn"), formatDate(target.dueOn)]];
  const { elapsed, total } = elapsedShareOfYear(year, asOf);
  const [from, to] = [formatDate(firstDayOfYear(year)), formatDate(lastDayOfYear(year))];
  return [
    [t("why.input.period"), t("why.input.periodOf", { from, to })],
    [t("why.input.elapsed"), formatRatio(elapsed, total, language)],
  ];
}

function milestone({ t }: Speech, { result }: Line): Input[] {
  if (result.milestone === null) return [];
  const { reachedOn, verdict } = result.milestone;
  const name = t("why.input.reachedOn");
  if (reachedOn === null) return [[name, t("why.input.notReached")]];
  const date = formatDate(reachedOn);
  const reached = t(`why.input.${verdict === "LATE" ? "reachedLate" : "reachedOnTime"}`, { date });
  // The verdict stays when the level is lost; the status beside it tells of today.
  return [[name, result.status === "MET" ? reached : t("why.input.reachedLost", { reached })]];
}
