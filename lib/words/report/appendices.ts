import { VERDICTS } from "@/lib/domain/compliance/result";
import { isMeasureOn } from "@/lib/domain/measure";
import type { ReportedActivity, RowsOf, SizedUnion } from "@/lib/domain/report/appendices";
import type { ReportFigures } from "@/lib/domain/report/figures";
import type { Appendix, PaperColumn, PaperRow, PaperTable } from "@/lib/domain/report/paper";
import { standingOf } from "@/lib/domain/screen/standing";
import { capitalised, withinSentence } from "@/lib/domain/text";
import { titleOf } from "../catalogue";
import type { Speech } from "../speech";
import { statusWords } from "../status";
import { conditionWords } from "../target";
import { soMany, tenths } from "./said";
import { hasYearBefore, headingRow, numberedRows, targetTable, unitTable } from "./tables";

const column = (head: string, holds: PaperColumn["holds"], width: number): PaperColumn => ({
  head,
  holds,
  width,
});

const UNION_HEAD = [
  column("TT", "number", 5),
  column("Công đoàn cơ sở", "text", 30),
  column("Trực thuộc", "text", 20),
  column("Lao động", "number", 9),
  column("Đoàn viên", "number", 9),
];

/** PL1 to PL6 (domain.md §5); one without rows is left out. */
export function appendicesWords(speech: Speech, figures: ReportFigures, own: string): Appendix[] {
  const { appendices } = figures;
  const { activitiesCutAt: most } = appendices;
  const all: readonly Omit<Appendix, "code">[] = [
    {
      title: "Kết quả thực hiện các chỉ tiêu",
      table: targetTable(speech, figures, own),
      note: hasYearBefore(figures)
        ? null
        : `Cột “Cùng kỳ” để trống: năm ${figures.year - 1} chưa có chỉ tiêu tương ứng để so.`,
    },
    {
      title: "Kết quả của công đoàn cấp trên trực tiếp cơ sở",
      table: unitTable(speech, figures),
      note: null,
    },
    {
      title: dutyTitle(speech, "Báo cáo viên", appendices.reporters),
      table: reporterTable(speech, figures),
      note: null,
    },
    {
      title: dutyTitle(speech, "Kết nối", appendices.workers),
      table: workerTable(speech, figures),
      note: null,
    },
    {
      title: activitiesTitle(speech, appendices.activities),
      table: activityTable(speech, figures),
      note: most === null ? null : `Mỗi chỉ tiêu chỉ liệt kê ${soMany(speech, most)} hoạt động mới nhất.`,
    },
    { title: "Các mốc thời hạn", table: milestoneTable(speech, figures), note: null },
  ];
  return all
    .map((appendix, index) => ({ code: `PL${index + 1}`, ...appendix }))
    .filter(({ table }) => table.rows.length > 0);
}

/** `Báo cáo viên tại CĐCS: doanh nghiệp từ 1.000 lao động`. */
function dutyTitle(speech: Speech, what: string, duties: readonly RowsOf<SizedUnion>[]): string {
  const whom = new Set(duties.map(({ target }) => conditionWords(speech, target)));
  const said = `${what} tại công đoàn cơ sở`;
  if (!whom.has("")) return `${said} (${withinSentence([...whom].join("; "))})`;
  // Nothing tells whom it is asked of but what it is called; of several that stands over each.
  const [only, ...others] = duties;
  return only === undefined || others.length > 0 ? said : `${said}: ${titleOf(speech, only.target)}`;
}

/** `Hoạt động trong kỳ: chương trình truyền hình; lớp tập huấn truyền thông`: of what this plan counts. */
function activitiesTitle(speech: Speech, activities: readonly RowsOf<ReportedActivity>[]): string {
  const titles = activities.map(({ target }) => withinSentence(titleOf(speech, target)));
  return `Hoạt động trong kỳ: ${titles.join("; ")}`;
}

/** Under each target its rows; a single target needs no heading. */
function under<Row>(
  speech: Speech,
  groups: readonly RowsOf<Row>[],
  rowsOf: (rows: readonly Row[]) => PaperRow[],
): PaperRow[] {
  const filled = groups.filter(({ rows }) => rows.length > 0);
  if (filled.length === 1) return rowsOf(filled[0]?.rows ?? []);
  return filled.flatMap(({ target, rows }) => [headingRow(titleOf(speech, target)), ...rowsOf(rows)]);
}

function reporterTable(speech: Speech, { appendices }: ReportFigures): PaperTable {
  return {
    columns: [...UNION_HEAD, column("Báo cáo viên", "text", 20), column("Số quyết định", "text", 14)],
    rows: under(speech, appendices.reporters, (rows) =>
      numberedRows(
        rows.map(({ reporters, ...union }) => [
          ...sizeCells(union),
          reporters.length === 0 ? "Chưa cử" : reporters.map(({ name }) => name).join(", "),
          reporters.flatMap(({ decisionNo }) => decisionNo ?? []).join(", ") || null,
        ]),
      ),
    ),
  };
}

function sizeCells({ name, under: above, workers, members }: Omit<SizedUnion, "reporters">) {
  return [name, above, workers, members];
}

function workerTable(speech: Speech, { appendices, asOf }: ReportFigures): PaperTable {
  // Of workers the whole is the union's own figure, which stands there already.
  const whole = appendices.workers.some(
    ({ target: { measure } }) => isMeasureOn(measure, "people") && measure.audience !== "WORKERS",
  );
  return {
    columns: [
      ...UNION_HEAD,
      column("Đã kết nối", "number", 10),
      ...(whole ? [column("Trên tổng số", "number", 10)] : []),
      column("%", "percent", 8),
      column("Đánh giá", "text", 22),
    ],
    rows: appendices.workers.flatMap(({ target, rows }) => [
      ...(appendices.workers.length > 1 && rows.length > 0 ? [headingRow(titleOf(speech, target))] : []),
      ...numberedRows(
        rows.map((union) => [
          ...sizeCells(union),
          union.result.numerator,
          ...(whole ? [union.result.denominator] : []),
          tenths(union.result.numerator, union.result.denominator),
          statusWords(speech, standingOf({ target, result: union.result }, asOf)),
        ]),
      ),
    ]),
  };
}

function activityTable(speech: Speech, { appendices }: ReportFigures): PaperTable {
  return {
    columns: [
      column("TT", "number", 5),
      column("Ngày", "day", 11),
      column("Nội dung", "text", 52),
      column("Nơi đăng, phát", "text", 20),
      column("Số lượng", "number", 8),
    ],
    rows: appendices.activities.flatMap(({ target, rows }) => [
      headingRow(titleOf(speech, target)),
      ...numberedRows(rows.map(({ on, title, outlet, quantity }) => [on, title, outlet, quantity])),
    ]),
  };
}

const VERDICT_WORDS = {
  ON_TIME: "Đúng hạn",
  LATE: "Trễ hạn",
  MISSED: "Chưa đạt khi hết hạn",
  PENDING: "Chưa đến hạn",
} as const;

function milestoneTable(speech: Speech, { appendices, asOf }: ReportFigures): PaperTable {
  const { milestones, unionMilestones } = appendices;
  return {
    columns: [
      column("TT", "number", 5),
      column("Đơn vị", "text", 36),
      column("Thời hạn", "day", 12),
      column("Ngày đạt", "day", 12),
      column("Kết quả", "text", 18),
      column("Hiện nay", "text", 17),
    ],
    rows: [
      ...milestones.flatMap(({ target, rows }) => [
        headingRow(titleOf(speech, target)),
        ...numberedRows(
          rows.map((row) => [
            ...[row.name, row.dueOn, row.reachedOn, VERDICT_WORDS[row.verdict]],
            row.status === "MET"
              ? "Duy trì"
              : statusWords(speech, standingOf({ target, result: { status: row.status } }, asOf)),
          ]),
        ),
      ]),
      ...unionMilestones.flatMap(({ target, verdicts }) => [
        headingRow(titleOf(speech, target)),
        ...numberedRows(
          VERDICTS.flatMap((verdict) => {
            const count = verdicts[verdict] ?? 0;
            if (count === 0) return [];
            return [[`${soMany(speech, count)} CĐCS`, target.dueOn, null, VERDICT_WORDS[verdict], null]];
          }),
        ),
      ]),
    ],
  };
}

/** The heading of the unit's own targets in PL1. */
export function ownHeading(speech: Speech, { unit }: ReportFigures): string {
  return unit.level === "PROVINCIAL" ? speech.t("measures.level.PROVINCIAL") : capitalised(unit.name);
}
