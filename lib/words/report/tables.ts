import { UNREVIEWED_TYPES } from "@/lib/domain/activity";
import { hundredths } from "@/lib/domain/compliance/exact";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { isMeasureOn, isSummed, type Measure } from "@/lib/domain/measure";
import { own } from "@/lib/domain/own";
import type { UnitRow } from "@/lib/domain/report/appendices";
import type { LevelFigures, LevelTarget, ReportFigures, ReportLine } from "@/lib/domain/report/figures";
import type { PaperCell, PaperColumn, PaperRow, PaperTable } from "@/lib/domain/report/paper";
import type { Line } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatDate } from "@/lib/format";
import { titleOf } from "../catalogue";
import { nounOf } from "../nouns";
import type { Speech } from "../speech";
import { statusWords } from "../status";
import { headsOf } from "../target";
import { amount, share, soMany, tenths, unitOfMeasure } from "./said";

const text = (head: string, width: number): PaperColumn => ({ head, holds: "text", width });
const number = (head: string, width: number): PaperColumn => ({ head, holds: "number", width });
const percent = (head: string, width: number): PaperColumn => ({ head, holds: "percent", width });

function plainRow(cells: readonly PaperCell[]): PaperRow {
  return { cells, kind: "plain" };
}

export function headingRow(said: string): PaperRow {
  return { cells: [said], kind: "heading" };
}

/** Rows with their number in front. */
export function numberedRows(rows: readonly (readonly PaperCell[])[]): PaperRow[] {
  return rows.map((cells, index) => plainRow([index + 1, ...cells]));
}

/** The unit's own targets, as the body shows them. */
export function ownTable(speech: Speech, { own: lines, asOf }: ReportFigures): PaperTable {
  const wide = ownRows(speech, lines, asOf);
  return {
    columns: [
      number("TT", 5),
      text("Chỉ tiêu", 34),
      text("ĐVT", 13),
      number("Kế hoạch", 11),
      number("Thực hiện", 11),
      percent("Tỷ lệ (%)", 11),
      text("Đánh giá", 15),
    ],
    rows: numberedRows(
      wide.map(({ cells: [title, unit, planned, done, rate, , said] }) =>
        [title, unit, planned, done, rate, said].map((cell) => cell ?? null),
      ),
    ),
  };
}

/** Whether anything of a report can be compared with the year before. */
export function hasYearBefore({ own: lines, levels }: Pick<ReportFigures, "own" | "levels">): boolean {
  return [...lines, ...levels.flatMap(({ targets }) => targets)].some(({ lastYear }) => lastYear !== null);
}

/** PL1: every target with what was planned and done, and what was done a year before where there is anything of it. */
export function targetTable(
  speech: Speech,
  figures: Pick<ReportFigures, "own" | "levels" | "asOf">,
  heading: string,
): PaperTable {
  const { own: lines, levels, asOf } = figures;
  const rowsOf = (cells: readonly (readonly PaperCell[])[]) =>
    numberedRows(hasYearBefore(figures) ? cells : cells.map((row) => row.with(BEFORE, "")));
  return {
    columns: [
      number("TT", 4),
      text("Chỉ tiêu", 26),
      text("ĐVT", 10),
      number("Kế hoạch", 8),
      number("Thực hiện", 8),
      percent("Tỷ lệ (%)", 8),
      number("Cùng kỳ", 8),
      text("Đánh giá", 12),
      text("Ghi chú", 16),
    ],
    rows: [
      headingRow(heading),
      ...rowsOf(ownRows(speech, lines, asOf).map(({ cells }) => cells)),
      ...levels.flatMap((level) => [
        headingRow(LEVEL_HEADINGS[level.level]),
        ...rowsOf(levelCells(speech, level)),
      ]),
    ],
  };
}

/** Where a row without its number has what was done a year before. */
const BEFORE = 5;

const LEVEL_HEADINGS = {
  PROVINCIAL: "Cấp tỉnh",
  UPPER: "Công đoàn cấp trên trực tiếp cơ sở (số đơn vị đạt/số đơn vị áp dụng)",
  GRASSROOTS: "Công đoàn cơ sở (số CĐCS đạt/số CĐCS áp dụng)",
} as const;

function ownRows(speech: Speech, lines: readonly ReportLine[], asOf: string): PaperRow[] {
  return lines.map((of) => {
    const { line, lastYear } = of;
    const { planned, done, rate } = figuresOf(line);
    return plainRow([
      titleOf(speech, line.target),
      unitOfMeasure(speech, line.target),
      ...[planned, done, rate],
      lastYear === null ? null : figuresOf({ ...line, result: lastYear }).done,
      statusWords(speech, standingOf(line, asOf)),
      noteOf(speech, of),
    ]);
  });
}

/** What was planned and done, in the measure's unit, and the one as a part of the other. */
function figuresOf({ target, result }: Pick<Line, "target" | "result">): {
  readonly planned: number | null;
  readonly done: number | null;
  readonly rate: number | null;
} {
  const { value, required, numerator, denominator } = result;
  const planned = target.force === "TRACKED" ? null : required;
  const { reads } = ruleOf(target.measure);
  if (reads === "SHARE") {
    const rate =
      planned === null || numerator === null || denominator === null
        ? null
        : tenths(numerator * 10_000, denominator * hundredths(planned));
    return { planned, done: tenths(numerator, denominator), rate };
  }
  return { planned, done: value, rate: reads === "DAYS" ? null : tenths(value, planned) };
}

function noteOf(speech: Speech, { line, inPeriod }: ReportLine): string {
  const { target, result } = line;
  const said = ruleOf(target.measure).reads === "SHARE" ? share(speech, line) : null;
  return [
    said,
    inPeriod === null ? null : `Trong kỳ: ${amount(speech, nounOf(target), inPeriod)}`,
    result.milestone === null ? null : `Hạn ${formatDate(result.milestone.dueOn)}`,
    forceNote(speech, target),
  ]
    .filter(Boolean)
    .join("; ");
}

function levelCells(speech: Speech, { level, targets }: LevelFigures): PaperCell[][] {
  const unit = level === "UPPER" ? "đơn vị" : "CĐCS";
  return targets.map((of) => [
    titleOf(speech, of.target),
    unit,
    ...metCells(of),
    of.applicable === 0
      ? statusWords(speech, { status: "NOT_APPLICABLE" })
      : `${soMany(speech, of.met)}/${soMany(speech, of.applicable)} đạt`,
    levelNote(speech, of),
  ]);
}

/** How many are asked, how many have met it, as a share, and how many had a year before. */
function metCells({ met, applicable, lastYear }: LevelTarget): PaperCell[] {
  const before = lastYear !== null && lastYear.applicable > 0 ? lastYear.met : null;
  return applicable === 0 ? [null, null, null, before] : [applicable, met, tenths(met, applicable), before];
}

function levelNote(speech: Speech, { target, sum }: LevelTarget): string {
  const total = sum === null ? null : `Tổng: ${amount(speech, nounOf(target), sum)}`;
  return [total, forceNote(speech, target)].filter(Boolean).join("; ");
}

/** What is not mandatory says so. */
function forceNote(speech: Speech, { force }: Line["target"]): string | null {
  return force === "MANDATORY" ? null : speech.t(`measures.force.${force}`);
}

/** PL2: the upper-level units by the targets of their level. */
export function unitTable(speech: Speech, { appendices, levels, unit }: ReportFigures): PaperTable {
  const { unitTargets, units } = appendices;
  const heads = headsOf(speech, unitTargets);
  const columns = unitTargets.flatMap((target) => columnsOf(heads.get(target.code) ?? target.code, target));
  const upper = levels.find(({ level }) => level === "UPPER");
  const total = (said: string, figure: "met" | "applicable"): PaperRow => {
    const cells = unitTargets.flatMap((target): PaperCell[] => {
      const of = upper?.targets.find((each) => each.target.code === target.code);
      const [, ...rest] = columnsOf("", target);
      return [of === undefined || of.applicable === 0 ? null : of[figure], ...rest.map(() => "")];
    });
    return { cells: ["", said, ...cells, "", ""], kind: "total" };
  };
  return {
    columns: [number("TT", 4), text("Đơn vị", 20), ...columns, number("Điểm", 7), text("Xếp loại", 14)],
    rows: [
      ...numberedRows(units.map((row) => [row.name, ...unitCells(row), row.score, row.class])),
      ...(unit.level === "PROVINCIAL" && units.length > 0
        ? [total("Tổng cộng: số đơn vị đạt", "met"), total("Tổng cộng: số đơn vị áp dụng", "applicable")]
        : []),
    ],
  };
}

/**
 * Numbers, each in its own column: of a count what is counted, asked and, where that is another figure, published, of answers what they are out of and in
 * time, of all else its figure; what is asked only where that is more than one.
 */
function columnsOf(head: string, target: Line["target"]): PaperColumn[] {
  const { measure } = target;
  const { reads } = ruleOf(measure);
  if (isMeasureOn(measure, "enquiries"))
    return [number(`${head}: yêu cầu`, 8), number("Đúng hạn", 7), percent("%", 6)];
  if (reads === "SHARE") return [percent(`${head} (%)`, 8)];
  if (reads === "DAYS") return [number(`${head} (ngày)`, 8)];
  return [
    number(isSummed(measure) ? `${head}: ${COUNTED_FROM[measure.countsFrom]}` : head, 8),
    ...(isPlanned(target) ? [number("Kế hoạch", 8)] : []),
    ...(isPublishedBeside(measure) ? [number("Đã đăng", 7)] : []),
  ];
}

/** What the figure of a count is of. */
const COUNTED_FROM = { SUBMITTED: "gửi", APPROVED: "đã duyệt", PUBLISHED: "đã đăng" } as const;

/** Whether what was published is another figure than the one that is counted; what is not reviewed is not published either. */
function isPublishedBeside(measure: Measure): boolean {
  if (!isSummed(measure) || measure.countsFrom === "PUBLISHED") return false;
  return !UNREVIEWED_TYPES.includes(measure.activityType);
}

function isPlanned({ force, measure }: Line["target"]): boolean {
  return force !== "TRACKED" && (isSummed(measure) || ruleOf(measure).required > 1);
}

function unitCells({ lines, published }: UnitRow): PaperCell[] {
  return lines.flatMap((line) => lineCells(line, own(published, line.target.code) ?? null));
}

function lineCells({ target, result }: Line, published: number | null): PaperCell[] {
  const { value, numerator, denominator, required } = result;
  const { measure } = target;
  if (isMeasureOn(measure, "enquiries")) return [denominator, numerator, tenths(numerator, denominator)];
  const { reads } = ruleOf(measure);
  if (reads === "SHARE") return [tenths(numerator, denominator)];
  if (reads === "DAYS") return [value];
  return [
    value,
    ...(isPlanned(target) ? [required] : []),
    ...(isPublishedBeside(measure) ? [value === null ? null : published] : []),
  ];
}
