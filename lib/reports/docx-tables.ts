import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Paper, PaperRow, PaperTable } from "@/lib/domain/report/paper";
import { alignmentOf, cellText, heldIn } from "@/lib/words/report/cell";
import { aligned, centred, mm } from "./docx-text";

const CELL = 11.5;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
const LINE = { style: BorderStyle.SINGLE, size: 6, color: "000000" } as const;

/** A table of figures: its head is repeated on every page, and no row is torn. @param width in twentieths of a point */
export function paperTable({ columns, rows }: PaperTable, width: number): Table {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width * width) / shares));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: said }, index) =>
      cell([centred(said, { bold: true, size: CELL })], { width: widths[index] ?? 0, middle: true }),
    ),
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [head, ...rows.map((row) => tableRow(row, columns, widths))],
  });
}

function tableRow(
  { cells, kind }: PaperRow,
  columns: PaperTable["columns"],
  widths: readonly number[],
): TableRow {
  const bold = kind !== "plain";
  if (kind === "heading") {
    const width = widths.reduce((sum, each) => sum + each, 0);
    const said = aligned(cellText(cells[0], "text"), "left", { bold, size: CELL, keepNext: true });
    return new TableRow({ cantSplit: true, children: [cell([said], { width, span: columns.length })] });
  }
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) => {
      const said = cellText(cells[index], heldIn({ kind }, column));
      return cell([aligned(said, alignmentOf(column, index), { bold, size: CELL })], {
        width: widths[index] ?? 0,
      });
    }),
  });
}

function cell(
  children: Paragraph[],
  {
    width,
    span = 1,
    middle = false,
  }: { readonly width: number; readonly span?: number; readonly middle?: boolean },
): TableCell {
  return new TableCell({
    children,
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    margins: { left: mm(1), right: mm(1), top: mm(0.5), bottom: mm(0.5) },
    ...(middle ? { verticalAlign: VerticalAlign.CENTER } : {}),
  });
}

/** What a letterhead reaches beyond the text at either side, so that the country's name stays on one line. */
const OVERHANG = mm(9);

/** Who writes and the country's name, side by side, each with its rule below. @param width of the text */
export function letterhead(
  { superior, issuer, number, dateline }: Pick<Paper, "superior" | "issuer" | "number" | "dateline">,
  width: number,
): Table {
  const whole = width + 2 * OVERHANG;
  const left = Math.floor(whole * 0.475);
  return sideBySide(
    [left, whole - left],
    [
      [
        [centred(superior, { size: 11.5 }), centred(issuer, { size: 11.5, bold: true })],
        [
          centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 12, bold: true }),
          centred("Độc lập - Tự do - Hạnh phúc", { size: 13, bold: true }),
        ],
      ],
      [
        [ruled(left, 0.36), centred(number, { size: 13 })],
        [ruled(whole - left, 0.56), centred(dateline, { size: 13, italics: true })],
      ],
    ],
    -OVERHANG,
  );
}

/** A rule of a part of the width, in the middle. */
function ruled(width: number, part: number): Table {
  const side = Math.floor((width * (1 - part)) / 2);
  const middle = width - 2 * side;
  const drawn = (size: number, line: boolean) =>
    new TableCell({
      children: [centred("", { size: 2 })],
      width: { size, type: WidthType.DXA },
      borders: { ...NO_LINES, ...(line ? { top: LINE } : {}) },
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [side, middle, side],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        height: { value: mm(1), rule: HeightRule.EXACT },
        children: [drawn(side, false), drawn(middle, true), drawn(side, false)],
      }),
    ],
  });
}

/** Somebody who gets it, as a line of the list. */
export function recipientLine(to: string): string {
  return `- ${to}`;
}

/** Who gets it, and who signs; the two are not torn apart. */
export function footTable(
  { recipients, authority, signer }: Pick<Paper, "recipients" | "authority" | "signer">,
  width: number,
): Table {
  const left = Math.floor(width / 2);
  return sideBySide(
    [left, width - left],
    [
      [
        [
          aligned("Nơi nhận:", "left", { size: 12, bold: true, italics: true }),
          ...recipients.map((line) => aligned(line, "left", { size: 11 })),
        ],
        [
          ...authority.map((line) => centred(line, { size: 13.5, bold: true })),
          centred(signer, { size: 13.5, bold: true, before: 72 }),
        ],
      ],
    ],
  );
}

function sideBySide(
  widths: readonly [number, number],
  rows: readonly (readonly (Paragraph | Table)[][])[],
  indent = 0,
): Table {
  return new Table({
    indent: { size: indent, type: WidthType.DXA },
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                margins: { left: 0, right: 0 },
                width: { size: widths[index] ?? widths[1], type: WidthType.DXA },
                borders: NO_LINES,
              }),
          ),
        }),
    ),
  });
}
