import { useLocale } from "next-intl";
import type { CivilDate } from "@/lib/domain/calendar";
import type { ArithmeticLine } from "@/lib/domain/compliance/working";
import {
  formatDayMonth,
  formatNumber,
  formatPercent,
  formatPercentage,
  formatStated,
  formatThreshold,
} from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** One row of the working. */
export interface WorkingRow {
  readonly name: string;
  readonly work: string;
  readonly outcome: string;
}

type Of<Kind extends ArithmeticLine["kind"]> = Extract<ArithmeticLine, { kind: Kind }>;

/** Words for each step of the working; a forecast is no step but a remark. */
export function useArithmeticLine(asOf: CivilDate): (line: ArithmeticLine) => WorkingRow[] {
  const t = useTranslations("why.line");
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const percent = (value: number) => formatPercentage(value, language);
  const name = t("pace", { date: formatDayMonth(asOf) });

  const pace = ({
    required,
    elapsed,
    total,
    exact,
    pace: floored,
    percent: asPercent,
  }: Of<"PACE">): WorkingRow => {
    const work = {
      required: formatStated(required, language),
      elapsed: number(elapsed),
      total: number(total),
    };
    if (asPercent) return { name, work: t("pacePercentWork", work), outcome: percent(exact) };
    return { name, work: t("paceWork", { ...work, exact: number(exact) }), outcome: number(floored) };
  };

  const schedule = (line: Of<"SCHEDULE">): WorkingRow => {
    const { monthDay, cumulative, required, minimum } = line;
    if (monthDay === null) return { name, work: t("scheduleNone"), outcome: number(line.pace) };
    const day = `${monthDay.slice(3)}/${monthDay.slice(0, 2)}`;
    const work =
      required === minimum
        ? t("scheduleWork", { day, cumulative: number(cumulative) })
        : t("scheduleScaled", {
            day,
            cumulative: number(cumulative),
            required: number(required),
            minimum: number(minimum),
          });
    return { name, work, outcome: number(line.pace) };
  };

  const difference = ({
    value,
    pace: today,
    difference: gap,
    percent: asPercent,
  }: Of<"DIFFERENCE">): WorkingRow => {
    const said = asPercent ? percent : number;
    const sign = gap > 0 ? "+" : "";
    return {
      name: t("difference"),
      work: t("differenceWork", { value: said(value), pace: said(today) }),
      outcome: `${sign}${asPercent ? percent(gap) : number(gap)}`,
    };
  };

  return (line) => {
    switch (line.kind) {
      case "PACE":
        return [pace(line)];
      case "SCHEDULE":
        return [schedule(line)];
      case "DIFFERENCE":
        return [difference(line)];
      case "SHARE": {
        const { numerator, denominator } = line;
        const work = t("shareWork", { numerator: number(numerator), denominator: number(denominator) });
        return [{ name: t("share"), work, outcome: formatPercent({ numerator, denominator }, language) }];
      }
      case "MISSING": {
        const work = t("missingWork", { required: number(line.required), value: number(line.value) });
        return [{ name: t("missing"), work, outcome: number(line.missing) }];
      }
      case "MISSING_OF_SHARE": {
        const whole = {
          required: formatThreshold(line.required, language),
          denominator: number(line.denominator),
        };
        const short = { required: number(line.needed), value: number(line.numerator) };
        return [
          { name: t("needed"), work: t("neededWork", whole), outcome: number(line.needed) },
          { name: t("missing"), work: t("missingWork", short), outcome: number(line.missing) },
        ];
      }
      case "PER_MONTH": {
        const work = t("perMonthWork", { missing: number(line.missing), months: number(line.months) });
        return [{ name: t("perMonth"), work, outcome: number(line.perMonth) }];
      }
      case "DAYS": {
        const work = t("daysWork", { required: number(line.required) });
        return [{ name: t("days"), work, outcome: number(line.value) }];
      }
      default:
        return [];
    }
  };
}
