import { useLocale } from "next-intl";
import { useFigure } from "@/components/compliance/figure";
import { withDate } from "@/components/compliance/links";
import type { MatrixCell, MatrixData, MatrixRow } from "@/components/matrix/matrix-data";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import type { RolledUp } from "@/lib/domain/compliance/order";
import type { Completion } from "@/lib/domain/compliance/result";
import { own } from "@/lib/domain/own";
import type { MatrixUnit, MatrixView } from "@/lib/domain/screen/matrix";
import { formatDate, formatNumber, formatPercent, formatRatio } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { wholeFigure } from "@/lib/words/figure";
import { useMatrixColumns } from "./matrix-columns";
import { FILTER_FORM } from "./matrix-filters";

/** Up to so many of a kind are counted; more are a share. */
const MOST_COUNTED = 20;

export interface MatrixPlace {
  readonly day: Day;
  /** The query of this page's address, with its filters and its page. */
  readonly here: string;
}

/** The matrix with its words: `shown` are the rows that the filter and the page leave. */
export function useMatrixData(
  view: MatrixView,
  shown: readonly MatrixUnit[],
  sort: string,
  { day, here }: MatrixPlace,
): MatrixData {
  const t = useTranslations("overview.matrix");
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const ratio = ({ met, applicable }: Completion) => formatRatio(met, applicable, language);
  const columns = useMatrixColumns(view, day);
  const cellsOf = useCells(view);
  const upper = view.level === "UPPER";
  const unions = view.units.reduce((sum, unit) => sum + unit.unions, view.direct?.unions ?? 0);

  const rowOf = (unit: MatrixUnit): MatrixRow => ({
    code: unit.code,
    name: unit.name,
    count: upper ? number(unit.unions) : undefined,
    under: unit.under ?? undefined,
    completion: ratio(unit.completion),
    troubles: unit.troubles,
    cells: [...cellsOf.own(unit), ...cellsOf.below(unit.below)],
  });

  return {
    caption: t("caption", {
      shown: shown.length,
      columns: view.own.length + view.below.length,
      date: formatDate(day.asOf),
    }),
    unitHead: {
      title: t(upper ? "unit" : "union"),
      note: t(upper ? "unitNote" : "unionNote", { count: number(upper ? unions : view.units.length) }),
    },
    completionHead: { title: t("done"), note: t(sort === "" ? "doneNote" : "doneNoteSorted") },
    groups: columns,
    rows: shown.map(rowOf),
    footRow: view.direct && {
      code: view.direct.unit,
      name: t("direct", { count: view.direct.unions }),
      completion: null,
      troubles: {},
      cells: [...view.own.map(() => null), ...cellsOf.below(view.direct.below)],
    },
    totals: {
      label: t("total"),
      completion: ratio(view.completion),
      values: [...view.own, ...view.below].map(({ code }) => {
        const total = own(view.totals, code);
        return total === undefined || total.applicable === 0 ? "–" : ratio(total);
      }),
    },
    yearOver: isLastDayOfYear(day.asOf),
    sort,
    form: FILTER_FORM,
    links: { here, day: withDate("", day).slice(1) },
  };
}

/** A unit's cells in the order of the plan's columns: of its own duties, then of the units below it. */
function useCells(view: MatrixView) {
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
    own: ({ lines }: MatrixUnit): (MatrixCell | null)[] =>
      view.own.map(({ code }) => {
        const line = own(lines, code);
        return line === undefined ? null : [line.result.status, wholeFigure(figure(line))];
      }),
    below: (rolled: Readonly<Record<string, RolledUp>>): (MatrixCell | null)[] =>
      view.below.map(({ code }) => {
        const each = rolled[code];
        if (each === undefined) return null;
        return each.worst === null ? ["NOT_APPLICABLE", ""] : [each.worst, rolledUp(code, each)];
      }),
  };
}

function largest({ units, direct }: MatrixView, code: string): number {
  const all = [...units.map(({ below }) => own(below, code)), own(direct?.below ?? {}, code)];
  return Math.max(0, ...all.map((rolled) => rolled?.applicable ?? 0));
}
