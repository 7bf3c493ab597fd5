import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type IParagraphOptions,
  Paragraph,
  TextRun,
} from "docx";

export const FONT = "Times New Roman";
/** Points of the body (domain.md §5: 13 to 14). */
export const BODY = 13.5;

const POINT = 20;
const INDENT_MM = 11;
const LINE_AND_A_BIT = 276;

export const mm = convertMillimetersToTwip;

/** Points in the half points by which a document measures type. */
export function half(points: number): number {
  return Math.round(points * 2);
}

/** How a paragraph differs from others; sizes and distances in points. */
export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

/** A paragraph of the body: justified, its first line set in. */
export function body(
  text: string,
  {
    indent = true,
    framed = false,
    ...look
  }: Look & { readonly indent?: boolean; readonly framed?: boolean } = {},
): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 12, space: 4, color: "000000" };
  return paragraph(text, look, {
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: POINT * (look.before ?? 3), after: POINT * (look.after ?? 3), line: LINE_AND_A_BIT },
    ...(indent ? { indent: { firstLine: mm(INDENT_MM) } } : {}),
    ...(framed ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}),
  });
}

export function centred(text: string, look: Look = {}): Paragraph {
  return aligned(text, "center", look);
}

/** A paragraph as close as those of a letterhead or of a cell. */
export function aligned(text: string, alignment: "left" | "center" | "right", look: Look = {}): Paragraph {
  return paragraph(text, look, {
    alignment,
    spacing: { before: POINT * (look.before ?? 0), after: POINT * (look.after ?? 0) },
  });
}

function paragraph(
  text: string,
  { bold = false, italics = false, size = BODY, keepNext = false, pageBreakBefore = false }: Look,
  options: IParagraphOptions,
): Paragraph {
  return new Paragraph({
    ...options,
    ...{ keepNext, pageBreakBefore },
    children: [new TextRun({ text, bold, italics, size: half(size), font: FONT })],
  });
}
