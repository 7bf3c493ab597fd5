import type { ReactNode } from "react";
import { type CivilDate, lastDayOfYear } from "@/lib/domain/calendar";
import { neededOf } from "@/lib/domain/compliance/gap";
import type { CoverageMeasure } from "@/lib/domain/measure";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate, formatDayOf, formatPercent, formatThreshold } from "@/lib/format";
import { comparedWords, dueWords, reachedWords } from "../due";
import { counted, joinedIn, peopleNamed } from "../nouns";
import type { Speech } from "../speech";
import { type VacantAmong, vacantAfter, vacantSaid } from "../vacant";
import type { Wording } from "../wording";

/** The words of people who are in a group or follow a page, of all whom it is for. */
export function coverage(measure: CoverageMeasure): Wording {
  const { audience, scope, minimumPercent, tolerance } = measure;
  const joined = joinedIn(measure);
  return {
    threshold: ({ t, language }, required) => {
      const percent = formatThreshold(required, language);
      return tolerance === undefined ? percent : t("measures.threshold.about", { percent });
    },
    column: ({ t, language }, { year }, dueOn) => {
      const percent = formatThreshold(minimumPercent, language);
      if (dueOn === null) return percent;
      return t("overview.matrix.percentDue", { percent, due: formatDayOf(year, dueOn) });
    },
    gap: gapWords,
    shortfall: (speech, line) =>
      withVacant(
        speech,
        line,
        speech.t.rich(`measures.shortfall.${asksAll(line) ? "coverage" : "coverageMore"}`, {
          ...joined,
          amount: counted(speech, audience, line.missing ?? 0),
          b: speech.b,
        }),
      ),
    heading: (speech, line) =>
      asksAll(line)
        ? vacantAfter(
            speech,
            vacantAmong(line),
            speech.t("units.shortfall.coverage", {
              ...joined,
              missing: speech.number(line.missing ?? 0),
              total: counted(speech, audience, line.result.denominator ?? 0),
            }),
          )
        : speech.t("units.shortfall.coverageMore", {
            ...joined,
            amount: counted(speech, audience, line.missing ?? 0),
          }),
    caption: ({ t, number, language }, { result }) => {
      const [numerator, denominator] = [result.numerator ?? 0, result.denominator ?? 0];
      return t("units.caption.reached", {
        ...joined,
        numerator: number(numerator),
        denominator: number(denominator),
        percent: formatPercent({ numerator, denominator }, language),
      });
    },
    counted: (speech) => {
      const { t } = speech;
      const of = { scope: t(`why.rules.scope.${scope}`) };
      return audience === "CHAIRS"
        ? [t("why.rules.chairs.own", joined), t("why.rules.chairs.whole", of)]
        : [
            t("why.rules.reading", joined),
            t("why.rules.whole", { people: peopleNamed(speech, audience), ...of }),
          ];
    },
    notCounted: ({ t }) => [
      t("why.rules.not.closed"),
      ...(audience === "CHAIRS" ? [t("why.rules.not.vacant")] : []),
    ],
    judged: (speech, _required, { year }, dueOn) => [
      comparedWords(speech, dueOn),
      ...(tolerance === undefined
        ? []
        : [
            speech.t("why.rules.tolerance", {
              date: formatDate(dueOn ?? lastDayOfYear(year)),
              tolerance: speech.stated(tolerance),
            }),
          ]),
    ],
    verdicts: {},
    inputs: ["numerator", "denominator"],
  };
}

/** Whether those who are missing are all who are not in the group: more may be outside of it where a share will do. */
function asksAll({ missing, result: { numerator, denominator } }: Line): boolean {
  return (numerator ?? 0) + (missing ?? 0) === denominator;
}

function gapWords(speech: Speech, line: Line, asOf: CivilDate): ReactNode {
  const { status, milestone, numerator, denominator } = line.result;
  if (status === "TRACKED") return speech.t("measures.gap.tracked");
  if (status === "NEAR") return nearWords(speech, line);
  if (status !== "MET") return missingWords(speech, line, asOf);
  if (milestone?.verdict === "LATE") return reachedWords(speech, line);
  const reached = numerator === denominator ? "measures.gap.full" : "measures.gap.enough";
  return speech.t(reached, { amount: counted(speech, "PERSON", numerator ?? 0) });
}

function nearWords(speech: Speech, { result, missing }: Line): string {
  const needed = speech.number(neededOf(result.denominator ?? 0, result.required ?? 0));
  return speech.t("measures.gap.peopleOf", { missing: counted(speech, "PERSON", missing ?? 0), needed });
}

function missingWords(speech: Speech, line: Line, asOf: CivilDate): ReactNode {
  const { t, b } = speech;
  const among = vacantAmong(line);
  const noun = among.vacant === among.missing ? "UNION" : "PERSON";
  const amount = vacantAfter(speech, among, counted(speech, noun, among.missing));
  const { late, due } = dueWords(speech, line, asOf);
  if (late !== undefined) return t.rich("measures.gap.peopleLate", { amount, late, b });
  return due === undefined
    ? t.rich("measures.gap.people", { amount, b })
    : t.rich("measures.gap.peopleDue", { amount, due, b });
}

function withVacant({ t }: Speech, line: Line, words: ReactNode): ReactNode {
  const among = vacantAmong(line);
  if (!among.vacant) return words;
  return t.rich("measures.withVacant", { ...vacantSaid(among), words: () => words });
}

/** Of a share that will do nobody in particular is missing, and so no vacancy. */
function vacantAmong(line: Line): VacantAmong {
  return { missing: line.missing ?? 0, vacant: asksAll(line) ? line.vacant : 0 };
}
