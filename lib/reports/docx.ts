import {
  AlignmentType,
  Document,
  Header,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import type { Appendix, Paper, PaperBlock } from "@/lib/domain/report/paper";
import { footTable, letterhead, paperTable } from "./docx-tables";
import { BODY, body, centred, FONT, half, mm } from "./docx-text";
import { qrPicture } from "./qr";

/** A4, with the margins of official papers (domain.md §5); a table that is wide lies across. */
const [SHORT, LONG] = [mm(210), mm(297)];
const PORTRAIT = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(18), header: mm(10) };
const LANDSCAPE = { top: mm(20), bottom: mm(15), left: mm(20), right: mm(15), header: mm(10) };
const TEXT_WIDTH = SHORT - PORTRAIT.left - PORTRAIT.right;
const WIDE_WIDTH = LONG - LANDSCAPE.left - LANDSCAPE.right;

/** A paper as a document to be edited. */
export async function paperDocx(paper: Paper, verifyUrl: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const sections = [
    mainSection(paper, verifyUrl),
    ...(paper.appendices.length > 0 ? [appendixSection(paper.appendices)] : []),
  ];
  const document = new Document({
    title: paper.fileName,
    creator: paper.issuer,
    styles: {
      default: { document: { run: { font: FONT, size: half(BODY), language: { value: "vi-VN" } } } },
    },
    sections,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The number of a page, in the middle of its head; the first has none. */
function pageNumbers(first: boolean): Pick<ISectionOptions, "headers"> {
  const numbered = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: half(BODY) })],
      }),
    ],
  });
  return {
    headers: {
      default: numbered,
      ...(first ? { first: new Header({ children: [new Paragraph("")] }) } : {}),
    },
  };
}

function mainSection(paper: Paper, verifyUrl: string | null): ISectionOptions {
  const { draft, name, subject, opening, blocks, verification } = paper;
  return {
    properties: { titlePage: true, page: { size: { width: SHORT, height: LONG }, margin: PORTRAIT } },
    ...pageNumbers(true),
    children: [
      ...(draft === null ? [] : [body(draft, { bold: true, indent: false })]),
      letterhead(paper, TEXT_WIDTH),
      centred(name, { bold: true, size: 14, before: 18 }),
      centred(subject, { bold: true, after: 12 }),
      ...opening.map((text) => body(text)),
      ...blocks.flatMap(blockParts),
      new Paragraph({ children: [], spacing: { before: 120 } }),
      footTable(paper, TEXT_WIDTH),
      ...(verification === null || verifyUrl === null
        ? []
        : verificationParts(verification.words, verifyUrl)),
    ],
  };
}

/** The code with a picture that leads to where it is verified. */
function verificationParts(words: string, verifyUrl: string): Paragraph[] {
  const side = 88;
  return [
    new Paragraph({
      spacing: { before: 360 },
      keepNext: true,
      children: [
        new ImageRun({
          type: "gif",
          data: qrPicture(verifyUrl),
          transformation: { width: side, height: side },
          altText: { name: "QR", title: words, description: verifyUrl },
        }),
      ],
    }),
    body(words, { size: 11, indent: false }),
    body(verifyUrl, { size: 11, indent: false }),
  ];
}

function blockParts(block: PaperBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "chapter":
      return [body(block.text, { bold: true, indent: false, before: 12, keepNext: true })];
    case "heading":
      return [body(block.text, { bold: true, before: 6, keepNext: true })];
    case "table":
      return [paperTable(block.table, TEXT_WIDTH), new Paragraph({ children: [], spacing: { after: 60 } })];
    case "written":
      return block.paragraphs.map((text) => body(text, { framed: block.state === "missing" }));
    default:
      return [body(block.text)];
  }
}

/** All appendices, each from a page of its own on. */
function appendixSection(appendices: readonly Appendix[]): ISectionOptions {
  return {
    properties: {
      // The library turns width and height round for a page that lies across.
      page: {
        size: { width: SHORT, height: LONG, orientation: PageOrientation.LANDSCAPE },
        margin: LANDSCAPE,
      },
    },
    ...pageNumbers(false),
    children: appendices.flatMap(({ code, title, table, note }, index) => [
      centred(`PHỤ LỤC ${code}`, { bold: true, pageBreakBefore: index > 0 }),
      centred(title, { bold: true, after: 8 }),
      paperTable(table, WIDE_WIDTH),
      ...(note === null ? [] : [body(note, { indent: false, before: 6 })]),
    ]),
  };
}
