import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addDays, type CivilDate, daysBetween } from "@/lib/domain/calendar";
import { neededOf } from "@/lib/domain/compliance/gap";
import type { Measure } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate, formatDayMonth, formatNumber } from "@/lib/format";
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
    switch (line.result.status) {
      case "WAIVED":
        return t("waived");
      case "NOT_APPLICABLE":
        return t(
          line.target.measure.type === "response" && line.result.denominator === 0 ? "noEnquiry" : "notAsked",
        );
      case "NO_DATA": {
        const people = unknownPeople(line);
        return people === null ? t("unknownHeadcount") : t("unknown", { people: named(people) });
      }
      default:
        return WORDS[line.target.measure.type](line, speech);
    }
  };
}

const WORDS: Record<Measure["type"], (line: Line, speech: Speech) => ReactNode> = {
  count: countWords,
  channels: (line, speech) => presenceWords(line, speech, "active"),
  appointments: (line, speech) => presenceWords(line, speech, "appointed"),
  coverage: coverageWords,
  response: responseWords,
  recency: recencyWords,
};

function countWords({ target, result, missing, perMonth, pace }: Line, { t, number }: Speech): ReactNode {
  const [value, required] = [result.value ?? 0, result.required ?? 0];
  if (target.force === "TRACKED") return t("tracked");
  if (result.status === "MET") {
    return value > required
      ? t("over", { over: number(value - required) })
      : t("full", { amount: number(required) });
  }
  if (result.status === "ON_TRACK" && pace !== null) {
    if (value === pace) return t("onPace", { pace: number(pace) });
    return t("overPace", { over: number(value - pace), pace: number(pace) });
  }
  const short = number(missing ?? 0);
  return perMonth === null
    ? t.rich("short", { missing: short, ...bold })
    : t.rich("need", { missing: short, perMonth: number(perMonth), ...bold });
}

function presenceWords(line: Line, speech: Speech, met: "active" | "appointed"): ReactNode {
  const { t, words } = speech;
  const { status, milestone, value } = line.result;
  const noun = nounOfMeasure(line.target.measure);
  if (status === "MET" || status === "TRACKED") {
    if (milestone) return reachedWords(line, speech);
    if (line.since !== null && (value ?? 0) === 1) return t("since", { date: formatDate(line.since) });
    return t(met, { amount: words.counted(noun, value ?? 0) });
  }
  const dated = dueWords(line, speech);
  if ((value ?? 0) > 0) {
    const amount = words.counted(noun, line.missing ?? 0);
    return dated.days === undefined
      ? t.rich("lacking", { amount, ...bold })
      : t.rich("lackingLate", { amount, days: dated.days, ...bold });
  }
  if (met === "appointed") return t.rich("notAppointed", bold);
  if (dated.days !== undefined) return t.rich("noneLate", { days: dated.days, ...bold });
  return dated.due === undefined ? t.rich("none", bold) : t.rich("noneDue", { due: dated.due, ...bold });
}

function coverageWords(line: Line, speech: Speech): ReactNode {
  const { t, words, number } = speech;
  const { status, denominator, required } = line.result;
  if (status === "MET") {
    const full = t("full", { amount: words.counted("PERSON", line.result.numerator ?? 0) });
    return line.result.milestone?.verdict === "LATE" ? reachedWords(line, speech) : full;
  }
  if (status === "TRACKED") return t("tracked");
  if (status === "NEAR" && denominator !== null && required !== null) {
    const needed = number(neededOf(denominator, required));
    return t("peopleOf", { missing: words.counted("PERSON", line.missing ?? 0), needed });
  }
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
