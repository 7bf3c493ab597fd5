import type { ReactNode } from "react";
import {
  type CivilDate,
  elapsedShareOfYear,
  firstDayOfYear,
  lastDayOfYear,
  monthOf,
} from "@/lib/domain/calendar";
import type { CatalogueNames } from "@/lib/domain/catalogue";
import type { Day } from "@/lib/domain/compliance/day";
import { cumulativePace } from "@/lib/domain/compliance/measures/count";
import type { SummedMeasure } from "@/lib/domain/measure";
import { own } from "@/lib/domain/own";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { capitalised } from "@/lib/domain/text";
import { formatDate } from "@/lib/format";
import { ownWords } from "../catalogue";
import { headOf } from "../head";
import { activityNoun, counted, nounOf } from "../nouns";
import type { Speech } from "../speech";
import type { ShortfallForm, Wording } from "../wording";

/** The words of so many activities over a year. */
export function count(measure: SummedMeasure): Wording {
  return {
    threshold: (speech, required, target) =>
      speech.t("measures.threshold.atLeast", { amount: counted(speech, nounOf(target), required) }),
    column: ({ t, number }, { year, asOf }) => {
      const required = number(measure.minimum);
      if (asOf === lastDayOfYear(year)) return t("overview.matrix.atLeast", { required });
      const pace = number(cumulativePace(measure, [measure.minimum], asOf));
      return t("overview.matrix.pace", { required, pace });
    },
    gap: gapWords,
    shortfall: shortfallWords,
    heading: (speech, { target, missing, perMonth }) => {
      const noun = nounOf(target);
      const amount = counted(speech, noun, missing ?? 0);
      return perMonth === null
        ? speech.t("units.shortfall.countFinal", { amount })
        : speech.t("units.shortfall.count", { amount, perMonth: counted(speech, noun, perMonth) });
    },
    caption: captionWords,
    counted: (speech, target, day, names) => countedWords(speech, target, measure, day, names),
    notCounted: ({ t }) => [
      t(`why.rules.not.${measure.countsFrom}`),
      ...(measure.outlets?.length ? [t("why.rules.not.outlets")] : []),
    ],
    judged: (speech, required, { year, asOf }) => {
      const last = lastDayOfYear(year);
      const below = speech.t("why.rules.below", { date: formatDate(last) });
      return asOf === last ? [below] : [paceRule(speech, measure, required, { year, asOf }), below];
    },
    verdicts: {},
    inputs: "counted",
  };
}

function gapWords(speech: Speech, line: Line): ReactNode {
  const { t, number, b } = speech;
  const { status } = line.result;
  if (line.target.force === "TRACKED") return t("measures.gap.tracked");
  if (status === "MET") return metWords(speech, line);
  if (status === "ON_TRACK" && line.pace !== null) return paceWords(speech, line);
  const missing = number(line.missing ?? 0);
  return line.perMonth === null
    ? t.rich("measures.gap.short", { missing, b })
    : t.rich("measures.gap.need", { missing, perMonth: number(line.perMonth), b });
}

function metWords({ t, number }: Speech, { result }: Line): string {
  const [value, required] = [result.value ?? 0, result.required ?? 0];
  return value > required
    ? t("measures.gap.over", { over: number(value - required) })
    : t("measures.gap.full", { amount: number(required) });
}

function paceWords({ t, number }: Speech, { result, pace }: Line): string {
  const ahead = (result.value ?? 0) - (pace ?? 0);
  const said = number(pace ?? 0);
  return ahead === 0
    ? t("measures.gap.onPace", { pace: said })
    : t("measures.gap.overPace", { over: number(ahead), pace: said });
}

function shortfallWords(speech: Speech, line: Line, form: ShortfallForm): ReactNode {
  const { t, number, b } = speech;
  const { target, result, missing, perMonth, pace } = line;
  const noun = nounOf(target);
  const behind = (pace ?? 0) - (result.value ?? 0);
  if (form === "cause" && behind > 0) {
    const amount = counted(speech, noun, behind);
    return t.rich("measures.shortfall.pace", { head: headOf(speech, target), amount, b });
  }
  if (form !== "attention") {
    return t.rich("measures.shortfall.count", { amount: counted(speech, noun, missing ?? 0), b });
  }
  const done = {
    done: number(result.value ?? 0),
    amount: counted(speech, noun, result.required ?? 0),
    missing: number(missing ?? 0),
    b,
  };
  return perMonth === null
    ? t.rich("measures.shortfall.attentionFinal", done)
    : t.rich("measures.shortfall.attention", { ...done, perMonth: number(perMonth) });
}

function captionWords({ t, number }: Speech, { result, pace }: Line, asOf: CivilDate): string {
  const [value, required] = [number(result.value ?? 0), number(result.required ?? 0)];
  const done =
    pace === null
      ? t("units.caption.done", { value, required })
      : t("units.caption.pace", { value, required, pace: number(pace), date: formatDate(asOf) });
  const average = (result.value ?? 0) / monthOf(asOf);
  // Less than is written would be called none.
  if (average < 0.1) return done;
  return `${done} ${t("units.caption.average", { average: number(average) })}`;
}

function countedWords(
  speech: Speech,
  target: MeasuredTarget,
  measure: SummedMeasure,
  { year, asOf }: Day,
  names: CatalogueNames,
): string[] {
  const { t } = speech;
  const at = (measure.outlets ?? []).map((code) => ownWords(speech, own(names.outlets, code) ?? code));
  return [
    t(`why.rules.count.${measure.scope}`, {
      what: target.ownType ? capitalised(activityNoun(speech, target)) : headOf(speech, target),
    }),
    ...(at.length > 0 ? [t("why.rules.outlets", { outlets: at.join(", ") })] : []),
    t("why.rules.period", { from: formatDate(firstDayOfYear(year)), to: formatDate(asOf) }),
    t(`why.rules.from.${measure.countsFrom}`),
  ];
}

function paceRule(
  { t, number }: Speech,
  measure: SummedMeasure,
  required: number,
  { year, asOf }: Day,
): string {
  const steps = measure.schedule ?? [];
  if (steps.length > 0) {
    const step = ({ monthDay }: (typeof steps)[number]) =>
      t("why.rules.step", {
        day: `${monthDay.slice(3)}/${monthDay.slice(0, 2)}`,
        cumulative: number(cumulativePace(measure, [required], `${year}-${monthDay}`)),
      });
    return t("why.rules.schedule", { steps: steps.map(step).join(", ") });
  }
  const { elapsed, total } = elapsedShareOfYear(year, asOf);
  return t("why.rules.pace", {
    date: formatDate(asOf),
    required: number(required),
    elapsed: number(elapsed),
    total,
    exact: number((required * elapsed) / total),
    pace: number(cumulativePace(measure, [required], asOf)),
  });
}
