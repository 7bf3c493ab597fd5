import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { addDays, type CivilDate, daysBetween } from "@/lib/domain/calendar";
import { neededOf } from "@/lib/domain/compliance/gap";
import type { Measure } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate, formatDayMonth, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { type MeasureWords, useMeasureWords } from "./measure-words";
import { type Noun, nounOfMeasure } from "./nouns";
import { unknownPeople } from "./unknown-people";

const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };

type Translate = ReturnType<typeof useTranslations<"measures.gap">>;

interface Speech {
  readonly t: Translate;
  readonly words: MeasureWords;
  readonly number: (value: number) => string;
  readonly asOf: CivilDate;
}

/** What is missing, or how it stands, in a few words beside the figure: "còn 21, cần 7/tháng". */
export function useGapWords(asOf: CivilDate): (line: Line) => ReactNode {
  const t = useTranslations("measures.gap");
  const named = useTranslations("measures.named");
  const words = useMeasureWords();
  const language = useLocale();
  const speech: Speech = { t, words, number: (value) => formatNumber(value, language), asOf };
  return (line) => {
    const { status } = line.result;
    if (status === "WAIVED") return t("waived");
    if (status === "NOT_APPLICABLE") return t(notAskedBecause(line));
    if (status !== "NO_DATA") return WORDS[line.target.measure.type](line, speech);
    const people = unknownPeople(line);
    return people === null ? t("unknownHeadcount") : t("unknown", { people: named(people) });
  };
}

function notAskedBecause({ target, result }: Line): "noEnquiry" | "notAsked" {
  return target.measure.type === "response" && result.denominator === 0 ? "noEnquiry" : "notAsked";
}

const WORDS: Record<Measure["type"], (line: Line, speech: Speech) => ReactNode> = {
  count: countWords,
  channels: (line, speech) => presenceWords(line, speech, "active"),
  appointments: (line, speech) => presenceWords(line, speech, "appointed"),
  coverage: coverageWords,
  response: responseWords,
  recency: recencyWords,
};

function countWords(line: Line, speech: Speech): ReactNode {
  const { t, number } = speech;
  const { status } = line.result;
  if (line.target.force === "TRACKED") return t("tracked");
  if (status === "MET") return metCountWords(line, speech);
  if (status === "ON_TRACK") return paceWords(line, speech);
  const missing = number(line.missing ?? 0);
  return line.perMonth === null
    ? t.rich("short", { missing, ...bold })
    : t.rich("need", { missing, perMonth: number(line.perMonth), ...bold });
}

function metCountWords({ result }: Line, { t, number }: Speech): ReactNode {
  const [value, required] = [result.value ?? 0, result.required ?? 0];
  return value > required
    ? t("over", { over: number(value - required) })
    : t("full", { amount: number(required) });
}

function paceWords({ result, pace }: Line, { t, number }: Speech): ReactNode {
  const ahead = (result.value ?? 0) - (pace ?? 0);
  const said = number(pace ?? 0);
  return ahead === 0 ? t("onPace", { pace: said }) : t("overPace", { over: number(ahead), pace: said });
}

function presenceWords(line: Line, speech: Speech, met: "active" | "appointed"): ReactNode {
  const { status, value } = line.result;
  if (status === "MET" || status === "TRACKED") return presentWords(line, speech, met);
  if ((value ?? 0) > 0) return lackingWords(line, speech);
  return met === "appointed" ? speech.t.rich("notAppointed", bold) : absentWords(line, speech);
}

function presentWords(line: Line, speech: Speech, met: "active" | "appointed"): ReactNode {
  const { t, words } = speech;
  const { milestone, value } = line.result;
  if (milestone) return reachedWords(line, speech);
  if (line.since !== null && value === 1) return t("since", { date: formatDate(line.since) });
  return t(met, { amount: words.counted(nounOfMeasure(line.target.measure), value ?? 0) });
}

function lackingWords(line: Line, speech: Speech): ReactNode {
  const { t, words } = speech;
  const amount = words.counted(nounOfMeasure(line.target.measure), line.missing ?? 0);
  const { days } = dueWords(line, speech);
  return days === undefined
    ? t.rich("lacking", { amount, ...bold })
    : t.rich("lackingLate", { amount, days, ...bold });
}

function absentWords(line: Line, speech: Speech): ReactNode {
  const { days, due } = dueWords(line, speech);
  if (days !== undefined) return speech.t.rich("noneLate", { days, ...bold });
  return due === undefined ? speech.t.rich("none", bold) : speech.t.rich("noneDue", { due, ...bold });
}

function coverageWords(line: Line, speech: Speech): ReactNode {
  const { t, words } = speech;
  const { status, milestone, numerator } = line.result;
  if (status === "TRACKED") return t("tracked");
  if (status === "NEAR") return nearWords(line, speech);
  if (status !== "MET") return peopleWords(line, speech);
  if (milestone?.verdict === "LATE") return reachedWords(line, speech);
  return t("full", { amount: words.counted("PERSON", numerator ?? 0) });
}

function nearWords({ result, missing }: Line, { t, words, number }: Speech): ReactNode {
  const needed = number(neededOf(result.denominator ?? 0, result.required ?? 0));
  return t("peopleOf", { missing: words.counted("PERSON", missing ?? 0), needed });
}

function peopleWords(line: Line, speech: Speech): ReactNode {
  const { t, words } = speech;
  const amount = words.counted("PERSON", line.missing ?? 0);
  const { days, due } = dueWords(line, speech);
  if (days !== undefined) return t.rich("peopleLate", { amount, days, ...bold });
  return due === undefined
    ? t.rich("people", { amount, ...bold })
    : t.rich("peopleDue", { amount, due, ...bold });
}

function responseWords({ result }: Line, { t, words, number }: Speech): ReactNode {
  const [inTime, due] = [result.numerator ?? 0, result.denominator ?? 0];
  const amount = words.counted("ENQUIRY", due);
  if (due === 0) return t("noEnquiry");
  return due === inTime
    ? t("inTime", { amount })
    : t.rich("late", { late: number(due - inTime), amount, ...bold });
}

function recencyWords({ result, target }: Line, { t, words, asOf }: Speech): ReactNode {
  const { value, required } = result;
  if (value === null) return t("noPost");
  if (target.force !== "TRACKED" && required !== null && value > required) {
    return t.rich("tooOld", { days: words.counted("DAY", value - required), ...bold });
  }
  return t("posted", { date: formatDate(addDays(asOf, -value)) });
}

function reachedWords({ result }: Line, { t }: Speech): ReactNode {
  const { milestone } = result;
  if (!milestone?.reachedOn) return null;
  const date = formatDate(milestone.reachedOn);
  return t(milestone.verdict === "LATE" ? "reachedLate" : "reachedOnTime", { date });
}

/** How late it is, or until when there is time; neither without a deadline. */
function dueWords({ target, final }: Line, { words, asOf }: Speech): { days?: string; due?: string } {
  const { dueOn } = target;
  if (dueOn === null) return {};
  const day: Noun = "DAY";
  return final ? { days: words.counted(day, daysBetween(dueOn, asOf)) } : { due: formatDayMonth(dueOn) };
}
