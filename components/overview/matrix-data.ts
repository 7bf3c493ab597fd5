import { useLocale, useTranslations } from "next-intl";
import { useFigure, wholeFigure } from "@/components/compliance/figure";
import { type Day, unitPath, withDay } from "@/components/compliance/links";
import { standingOf } from "@/components/compliance/target-row";
import type { MatrixCell, MatrixData, MatrixRow } from "@/components/matrix/matrix-data";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import type { RolledUp } from "@/lib/domain/compliance/order";
import type { Completion } from "@/lib/domain/compliance/result";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { MatrixUnit, MatrixView } from "@/lib/domain/screen/matrix";
import { formatDate, formatNumber, formatPercent, formatRatio } from "@/lib/format";
import { useMatrixColumns } from "./matrix-columns";
import { FILTER_FORM } from "./matrix-filters";

/** Up to so many of a kind are counted; more are a share. */
const MOST_COUNTED = 20;

export interface MatrixLinks {
  readonly day: Day;
  readonly why: (target: string, unit: string) => string;
}

/** The matrix with its words: `shown` are the rows that the filter and the page leave. */
export function useMatrixData(
  view: MatrixView,
  shown: readonly MatrixUnit[],
  sort: string,
  { day, why }: MatrixLinks,
): MatrixData {
  const t = useTranslations("overview.matrix");
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const ratio = ({ met, applicable }: Completion) => formatRatio(met, applicable, language);
  const columns = useMatrixColumns(view, day);
  const cellOf = useCells(view, day);
  const upper = view.level === "UPPER";
  const unions = view.units.reduce((sum, unit) => sum + unit.unions, view.direct?.unions ?? 0);

  const rowOf = (unit: MatrixUnit): MatrixRow => ({
    key: unit.code,
    name: unit.name,
    href: withDay(unitPath(unit.code), day),
    count: upper ? number(unit.unions) : undefined,
    completion: unit.completion,
    troubles: unit.troubles,
    cells: {
      ...Object.fromEntries(
        view.own.map((target) => [target.code, cellOf.own(unit, target, why(target.code, unit.code))]),
      ),
      ...cellOf.below(unit.below, unit.code),
    },
  });

  return {
    caption: t("caption", {
      shown: number(shown.length),
      columns: number(view.own.length + view.below.length),
      date: formatDate(day.asOf),
    }),
    unitHead: {
      title: t(upper ? "unit" : "union"),
      note: t(upper ? "unitNote" : "unionNote", { count: number(upper ? unions : view.units.length) }),
      sort: "name",
    },
    completionHead: { title: t("done"), note: t(sort === "" ? "doneNote" : "doneNoteSorted"), sort: "done" },
    groups: columns,
    rows: shown.map(rowOf),
    footRows: view.direct
      ? [
          {
            key: "direct",
            name: t("direct", { count: number(view.direct.unions) }),
            completion: null,
            troubles: {},
            cells: cellOf.below(view.direct.below, view.direct.unit),
          },
        ]
      : undefined,
    totals: {
      label: t("total"),
      completion: ratio(view.completion),
      values: Object.fromEntries(
        Object.entries(view.totals).flatMap(([code, total]) =>
          total.applicable > 0 ? [[code, ratio(total)]] : [],
        ),
      ),
    },
    yearOver: isLastDayOfYear(day.asOf),
    sort,
    form: FILTER_FORM,
  };
}

function useCells(view: MatrixView, day: Day) {
  const figure = useFigure();
  const language = useLocale();
  const shares = new Set(
    view.below.filter(({ code }) => largest(view, code) > MOST_COUNTED).map(({ code }) => code),
  );
  const rolledUp = (code: string, { met, applicable }: RolledUp) =>
    shares.has(code)
      ? formatPercent({ numerator: met, denominator: applicable }, language)
      : formatRatio(met, applicable, language);
  return {
    own(unit: MatrixUnit, { code }: MeasuredTarget, href: string): MatrixCell | undefined {
      const line = unit.lines[code];
      if (line === undefined) return undefined;
      return { standing: standingOf(line, day.asOf), value: wholeFigure(figure(line)), href };
    },
    /** @param unit whose list of unions a cell opens */
    below(rolled: Readonly<Record<string, RolledUp>>, unit: string): Record<string, MatrixCell> {
      return Object.fromEntries(
        view.below.flatMap((target): [string, MatrixCell][] => {
          const each = rolled[target.code];
          if (each === undefined) return [];
          const status = each.worst ?? "NOT_APPLICABLE";
          const standing = standingOf({ target, result: { status } }, day.asOf);
          const href =
            each.worst === null ? undefined : `${withDay(unitPath(unit), day, { sort: target.code })}#unions`;
          return [[target.code, { standing, value: rolledUp(target.code, each), href }]];
        }),
      );
    },
  };
}

function largest({ units, direct }: MatrixView, code: string): number {
  const all = [...units.map(({ below }) => below[code]), direct?.below[code]];
  return Math.max(0, ...all.map((rolled) => rolled?.applicable ?? 0));
}
