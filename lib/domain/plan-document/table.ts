import { LEVELS, type Level } from "../unit";
import type { TextLine } from "./lines";
import { plainOf, type TextSpan } from "./plain";
import type { PlanContext } from "./proposal";
import type { Surroundings, Text } from "./reading";
import { type FoundInPart, proposalsOf } from "./sentence";
import { deadlineOfCell } from "./time";
import { mentionsIn, type Spoken } from "./unions";

/** What a column of a table holds. */
type Column = "count" | "what" | "unit" | "asked" | "told" | "until" | "who" | "note" | Level;

/** The columns of a table, by its head. */
export type TableHead = readonly Column[];

/** The first that fits counts. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ["count", /^(?:tt|stt|số tt|số thứ tự|no\.?)$/u],
  ["unit", /^(?:đvt|đơn vị tính|đ\.?v\.?t|đơn vị đo)/u],
  ["told", /thực hiện (?:năm|\d)|kết quả|đã (?:thực hiện|đạt)|ước|năm trước|hiện trạng|hiện có/u],
  ["until", /thời gian|thời hạn|hoàn thành|tiến độ|mốc|hạn/u],
  [
    "who",
    /(?:đơn vị|cấp|bộ phận|ban) (?:thực hiện|chủ trì|phụ trách)|đối tượng|áp dụng|chủ trì|phân công|^cấp$|^đơn vị$/u,
  ],
  [
    "asked",
    /kế hoạch|số lượng|mức|định mức|yêu cầu|phấn đấu|chỉ tiêu (?:năm|giao|\d)|^năm \d{4}$|^\d{4}$|^kh/u,
  ],
  ["what", /chỉ tiêu|nội dung|nhiệm vụ|công việc|hoạt động|tên|sản phẩm/u],
  ["note", /ghi chú/u],
];
const FEWEST = 3;
/** Before the name of what is counted. */
const BEGINS =
  /^(?:(?:tỷ lệ|tỉ lệ|số lượng|số|tổ chức|thành lập|xây dựng|duy trì|thực hiện|mở|tạo|lập|cử|có)\s+)+(?!phát thanh)/iu;

/** The columns of a line that heads a table; null for any other. */
export function tableHead(text: Text, { cells }: TextLine): TableHead | null {
  if (cells.length < FEWEST) return null;
  const names = cells.map((cell) => cellIn(text.plain, cell));
  const columns = names.map((name) => columnOf(name, text));
  const known = columns.filter((column) => column !== "note").length;
  if (known < 2 || !columns.includes("what")) return null;
  // "Nội dung" beside "Chỉ tiêu": the second is the figure.
  const figure = names.findIndex((name) => /^chỉ tiêu/u.test(name));
  const other = columns.indexOf("what");
  return columns.includes("asked") || figure <= other ? columns : columns.with(figure, "asked");
}

function columnOf(name: string, text: Text): Column {
  const [known] = HEADS.find(([, pattern]) => pattern.test(name)) ?? [];
  return known ?? mentionsIn(name, text.isOfCity)[0]?.level ?? "note";
}

/** A cell with a figure that is asked for; a column of a level asks it of that. */
interface Figured extends TextSpan {
  readonly level: Level | null;
}

/** What a row of a table asks for: it is read as the sentence that its cells would be. */
export function rowProposals(
  text: Text,
  line: TextLine,
  head: TableHead,
  around: Surroundings,
  context: PlanContext,
): FoundInPart {
  const until = cellOf(text.plain, line, head, "until");
  const spoken = spokenIn(text, line, head) ?? around.spoken;
  const inside = {
    ...around,
    mood: "ROW",
    due: deadlineOfCell(until, context.year) ?? around.due,
  } as const;
  const figures = figured(text, line, head);
  const proposals = figures.flatMap(({ level, ...cell }, nth) => {
    const said = sentenceOf(text.said, line, head, cell);
    const whole = { ...text, said, plain: plainOf(said) };
    const whose = { ...inside, spoken: level === null ? spoken : { level, kinds: [] } };
    const [found] = proposalsOf(whole, { start: 0, end: said.length }, whose, context).proposals;
    const passage = {
      start: nth === 0 ? line.start : cell.start,
      end: nth === figures.length - 1 ? line.end : cell.end,
    };
    return found === undefined ? [] : [{ ...found, passage }];
  });
  return { proposals, spoken };
}

function figured({ said }: Text, { cells }: TextLine, head: TableHead): Figured[] {
  return cells.flatMap((cell, nth) => {
    const column = head[nth] ?? "note";
    const level = isLevel(column) ? column : null;
    const asks = (column === "asked" || level !== null) && /^\P{L}*\d/u.test(cellIn(said, cell));
    return asks ? [{ ...cell, level }] : [];
  });
}

function isLevel(column: Column): column is Level {
  return LEVELS.some((level) => level === column);
}

/** Who is to do it by a column of theirs, or by the row: "(mỗi đơn vị)", or a row of nothing but their name. */
function spokenIn(text: Text, line: TextLine, head: TableHead): Spoken | null {
  const { isOfCity, plain } = text;
  const row = plain.slice(line.start, line.end);
  const who =
    mentionsIn(cellOf(plain, line, head, "who"), isOfCity)[0] ??
    mentionsIn(row, isOfCity).find(
      ({ each, start, end }) => each || end - start > row.replace(/[\s|]+$/u, "").length - NUMBERED,
    );
  return who === undefined ? null : { level: who.level, kinds: [] };
}

/** So long is what counts a row. */
const NUMBERED = 8;

/** "≥ 90", "Tỷ lệ Chủ tịch CĐCS tham gia nhóm Zalo", "%": ≥ 90 % Chủ tịch CĐCS tham gia nhóm Zalo. */
function sentenceOf(said: string, line: TextLine, head: TableHead, cell: TextSpan): string {
  const [figure, unit] = [cellIn(said, cell), cellOf(said, line, head, "unit")];
  const isShare = unit.includes("%");
  const bare = cellOf(said, line, head, "what").replace(BEGINS, "");
  const sign = isShare && !figure.includes("%") ? " %" : "";
  return `${figure}${sign} ${bare}${unit === "" || isShare ? "" : ` (${unit})`}`;
}

function cellOf(text: string, { cells }: TextLine, head: TableHead, column: Column): string {
  const cell = cells[head.indexOf(column)];
  return cell === undefined ? "" : cellIn(text, cell);
}

function cellIn(text: string, { start, end }: TextSpan): string {
  return text.slice(start, end).trim();
}
