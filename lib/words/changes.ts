import { TURNS } from "@/lib/domain/compliance/changed";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { isMeasureOn } from "@/lib/domain/measure";
import type { Cause } from "@/lib/domain/screen/causes";
import type { ExplainedTurn, TurnCounts } from "@/lib/domain/screen/changes";
import type { TreeTurns } from "@/lib/domain/screen/compared";
import type { Deadline } from "@/lib/domain/screen/deadlines";
import type { Line } from "@/lib/domain/screen/line";
import type { Since } from "@/lib/domain/screen/since";
import { formatDate, formatPercentage, formatThreshold } from "@/lib/format";
import { activityNoun, counted, nounOf } from "./nouns";
import type { Speech } from "./speech";

const MOST_NAMES = 3;

/** `2 kết quả mất mức đạt, 5 mới chậm, 12 mới đạt`; empty where no status is another. */
export function turnsSaid({ t }: Speech, counts: TurnCounts): string {
  return TURNS.flatMap((turn) =>
    turn === "FIGURE" || counts[turn] === 0 ? [] : [t(`changes.said.${turn}`, { count: counts[turn] })],
  ).join(", ");
}

/** The same as a sentence that says since when: as a heading. */
export function newsHeading(speech: Speech, since: Since, counts: TurnCounts): string {
  const said = turnsSaid(speech, counts);
  const when = { kind: since.why, date: formatDate(since.on) };
  return said === "" ? speech.t("changes.quiet", when) : speech.t("changes.heading", { ...when, said });
}

/** `+3`; between two percentages `−1,2 điểm phần trăm`. */
export function differenceSaid({ t, number }: Speech, by: number, isOfShares: boolean): string {
  const said = `${by > 0 ? "+" : ""}${number(by)}`;
  return isOfShares && by !== 0 ? t("changes.sides.points", { by: said }) : said;
}

/** What explains a turn, as a part of a sentence: `thêm 3 tin, bài, nhịp 20 → 22`. */
export function causesSaid(speech: Speech, { causes, was, is }: ExplainedTurn): string {
  const line = is ?? was;
  return line === null ? "" : causes.map((cause) => causeSaid(speech, cause, line)).join(", ");
}

function causeSaid(speech: Speech, cause: Cause, line: Line): string {
  const { t, number } = speech;
  switch (cause.kind) {
    case "DONE":
      return doneSaid(speech, cause.by, line);
    case "WHOLE":
      return t(`changes.causes.${cause.by > 0 ? "wholeMore" : "wholeFewer"}`, {
        by: number(Math.abs(cause.by)),
      });
    case "REQUIRED":
    case "PACE": {
      const share = cause.kind === "REQUIRED" ? formatThreshold : formatPercentage;
      const figure = figureIn(speech, line, share);
      return t(`changes.causes.${cause.kind}`, { from: figure(cause.from), to: figure(cause.to) });
    }
    case "DUE":
      return cause.on === null
        ? t("changes.causes.YEAR_OVER")
        : t("changes.causes.DUE", { date: formatDate(cause.on) });
    case "KNOWN":
      return firstSaid(speech, line) ?? t("changes.causes.KNOWN");
    default:
      return t(`changes.causes.${cause.kind}`);
  }
}

/** Days are counted from the first that there is; null for what is no count of days. */
function firstSaid(speech: Speech, { target }: Line): string | null {
  const { measure } = target;
  if (ruleOf(measure).reads !== "DAYS" || !isMeasureOn(measure, "activities")) return null;
  return speech.t("changes.causes.first", { noun: activityNoun(speech, target) });
}

/** Days since something are not more of it. */
function doneSaid(speech: Speech, by: number, { target }: Line): string {
  const amount = counted(speech, nounOf(target), Math.abs(by));
  const [grown, shrunk] =
    ruleOf(target.measure).reads === "DAYS" ? (["later", "sooner"] as const) : (["more", "fewer"] as const);
  return speech.t(`changes.causes.${by > 0 ? grown : shrunk}`, { amount });
}

/** @param share how a percentage is written: what is asked as it was typed, what is computed rounded down */
function figureIn(
  { number, language }: Speech,
  { target }: Line,
  share: typeof formatThreshold,
): (figure: number) => string {
  return ruleOf(target.measure).reads === "SHARE" ? (figure) => share(figure, language) : number;
}

/** What became of the tree between two days, as a sentence; empty where nothing did. */
export function treeSaid(speech: Speech, tree: TreeTurns): string {
  const said = (["moved", "begun", "ceased"] as const).flatMap((turn) => {
    const units = tree[turn];
    return units.length === 0
      ? []
      : [speech.t(`changes.tree.${turn}`, { n: units.length, names: namesSaid(speech, units) })];
  });
  return said.length === 0 ? "" : speech.t("changes.tree.said", { said: said.join("; ") });
}

function namesSaid({ t }: Speech, all: readonly string[]): string {
  const names = all.slice(0, MOST_NAMES).join(", ");
  const rest = all.length - MOST_NAMES;
  return rest > 0 ? t("changes.due.several", { names, count: rest }) : names;
}

/** What is due on a day, and who is not there yet: `nhịp lên 9; LĐLĐ tỉnh chưa có đủ`. */
export function deadlineSaid(speech: Speech, { kind, pace, units }: Deadline): string {
  const { t, number } = speech;
  const who = namesSaid(
    speech,
    units.map(({ name }) => name),
  );
  if (kind === "MILESTONE") return t("changes.due.milestone", { who });
  return pace === null
    ? t("changes.due.paceOwn", { who })
    : t("changes.due.pace", { pace: number(pace), who });
}
