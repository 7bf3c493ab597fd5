import type { CivilDate } from "@/lib/domain/calendar";
import type { ArithmeticLine } from "@/lib/domain/compliance/working";
import { formatDayMonth, formatPercent, formatPercentage, formatThreshold } from "@/lib/format";
import type { Speech } from "./speech";

/** One row of the working. */
export interface WorkingRow {
  readonly name: string;
  readonly work: string;
  readonly outcome: string;
}

type Kind = ArithmeticLine["kind"];
type Of<K extends Kind> = { [Each in K]: Extract<ArithmeticLine, { kind: Each }> }[K];

/** The rows of each step; a forecast is no step but a remark. */
const ROWS: { readonly [K in Kind]: (speech: Speech, line: Of<K>, asOf: CivilDate) => WorkingRow[] } = {
  PACE: (speech, line, asOf) => [paceRow(speech, line, asOf)],
  SCHEDULE: (speech, line, asOf) => [scheduleRow(speech, line, asOf)],
  DIFFERENCE: (speech, line) => [differenceRow(speech, line)],
  SHARE: ({ t, number, language }, { numerator, denominator }) => [
    {
      name: t("why.line.share"),
      work: t("why.line.shareWork", { numerator: number(numerator), denominator: number(denominator) }),
      outcome: formatPercent({ numerator, denominator }, language),
    },
  ],
  MISSING: (speech, { required, value, missing }) => [missingRow(speech, required, value, missing)],
  MISSING_OF_SHARE: (speech, line) => {
    const { t, number, language } = speech;
    const whole = {
      required: formatThreshold(line.required, language),
      denominator: number(line.denominator),
    };
    const needed = number(line.needed);
    return [
      { name: t("why.line.needed"), work: t("why.line.neededWork", whole), outcome: needed },
      missingRow(speech, line.needed, line.numerator, line.missing),
    ];
  },
  PER_MONTH: ({ t, number }, { missing, months, perMonth }) => [
    {
      name: t("why.line.perMonth"),
      work: t("why.line.perMonthWork", { missing: number(missing), months }),
      outcome: number(perMonth),
    },
  ],
  DAYS: ({ t, number }, { value, required }) => [
    { name: t("why.line.days"), work: t("why.line.daysWork", { required }), outcome: number(value) },
  ],
  FORECAST: () => [],
};

/** Words for a step of the working on a day. */
export function workingRows<K extends Kind>(speech: Speech, line: Of<K>, asOf: CivilDate): WorkingRow[] {
  return ROWS[line.kind](speech, line, asOf);
}

function missingRow({ t, number }: Speech, required: number, value: number, missing: number): WorkingRow {
  const work = t("why.line.missingWork", { required: number(required), value: number(value) });
  return { name: t("why.line.missing"), work, outcome: number(missing) };
}

function paceRow({ t, number, stated, language }: Speech, line: Of<"PACE">, asOf: CivilDate): WorkingRow {
  const name = t("why.line.pace", { date: formatDayMonth(asOf) });
  const { required, elapsed, total, exact } = line;
  const work = { required: stated(required), elapsed: number(elapsed), total: number(total) };
  if (line.percent) {
    return { name, work: t("why.line.pacePercentWork", work), outcome: formatPercentage(exact, language) };
  }
  return {
    name,
    work: t("why.line.paceWork", { ...work, exact: number(exact) }),
    outcome: number(line.pace),
  };
}

function scheduleRow({ t, number }: Speech, line: Of<"SCHEDULE">, asOf: CivilDate): WorkingRow {
  const { monthDay, required, minimum } = line;
  const row = { name: t("why.line.pace", { date: formatDayMonth(asOf) }), outcome: number(line.pace) };
  if (monthDay === null) return { ...row, work: t("why.line.scheduleNone") };
  const day = `${monthDay.slice(3)}/${monthDay.slice(0, 2)}`;
  const cumulative = number(line.cumulative);
  if (required === minimum) return { ...row, work: t("why.line.scheduleWork", { day, cumulative }) };
  const scaled = { day, cumulative, required: number(required), minimum: number(minimum) };
  return { ...row, work: t("why.line.scheduleScaled", scaled) };
}

function differenceRow({ t, number, language }: Speech, line: Of<"DIFFERENCE">): WorkingRow {
  const said = line.percent ? (value: number) => formatPercentage(value, language) : number;
  return {
    name: t("why.line.difference"),
    work: t("why.line.differenceWork", { value: said(line.value), pace: said(line.pace) }),
    outcome: `${line.difference > 0 ? "+" : ""}${said(line.difference)}`,
  };
}
