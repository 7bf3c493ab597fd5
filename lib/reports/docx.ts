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
import type { Paper, PaperBlock } from "@/lib/domain/report/paper";
import type { TemplatePlace } from "@/lib/domain/report/template";
import { footTable, letterhead, paperTable, recipientLine } from "./docx-tables";
import { BODY, body, centred, FONT, half, mm } from "./docx-text";
import { qrPicture } from "./qr";

/** A4, with the margins of official papers (domain.md §5); a table that is wide lies across. */
const [SHORT, LONG] = [mm(210), mm(297)];
const PORTRAIT = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(18), header: mm(10) };
const LANDSCAPE = { top: mm(20), bottom: mm(15), left: mm(20), right: mm(15), header: mm(10) };
const TEXT_WIDTH = SHORT - PORTRAIT.left - PORTRAIT.right;
const WIDE_WIDTH = LONG - LANDSCAPE.left - LANDSCAPE.right;

type DocumentPart = Paragraph | Table;

/** A paper as a document to be edited. */
export async function paperDocx(paper: Paper, verifyUrl: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const recipients = paper.recipients.map(recipientLine);
  return packedDocument(paper, [
    mainSection(
      { ...paper, recipients },
      {
        opening: openingParts(paper),
        body: blockParts(paper, TEXT_WIDTH),
        verification: verificationParts(paper, verifyUrl),
      },
    ),
    ...(paper.appendices.length > 0 ? [wideSection(appendixParts(paper, WIDE_WIDTH))] : []),
  ]);
}

/** The same layout with a place for each part, to be changed and brought back as a federation's own. */
export function standardTemplate(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const place = (of: TemplatePlace) => `{{${of}}}`;
  const paper = {
    draft: place("du_thao"),
    superior: place("co_quan_chu_quan"),
    issuer: place("co_quan_ban_hanh"),
    number: place("so_van_ban"),
    dateline: place("noi_ngay_ky"),
    name: place("ten_bao_cao"),
    subject: place("trich_yeu"),
    authority: [place("tham_quyen_ky")],
    signer: place("nguoi_ky"),
    recipients: [place("noi_nhan")],
  };
  const alone = (of: TemplatePlace) => [body(place(of), { indent: false })];
  return packedDocument({ fileName: name, issuer: "" }, [
    mainSection(paper, {
      opening: alone("mo_dau"),
      body: alone("noi_dung"),
      // The end of a section lies in its last paragraph, and would go with it.
      verification: [...alone("xac_thuc"), new Paragraph("")],
    }),
    wideSection(alone("phu_luc")),
  ]);
}

async function packedDocument(
  { fileName, issuer }: Pick<Paper, "fileName" | "issuer">,
  sections: ISectionOptions[],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: fileName,
    creator: issuer,
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

/** What comes from records, of which there is much or little. */
interface MainParts {
  readonly opening: readonly Paragraph[];
  readonly body: readonly DocumentPart[];
  readonly verification: readonly Paragraph[];
}

type Framing = Parameters<typeof letterhead>[0] &
  Parameters<typeof footTable>[0] &
  Pick<Paper, "draft" | "name" | "subject">;

function mainSection(paper: Framing, { opening, body: main, verification }: MainParts): ISectionOptions {
  const { draft, name, subject } = paper;
  return {
    properties: { titlePage: true, page: { size: { width: SHORT, height: LONG }, margin: PORTRAIT } },
    ...pageNumbers(true),
    children: [
      ...(draft === null ? [] : [body(draft, { bold: true, indent: false })]),
      letterhead(paper, TEXT_WIDTH),
      centred(name, { bold: true, size: 14, before: 18 }),
      centred(subject, { bold: true, after: 12 }),
      ...opening,
      ...main,
      new Paragraph({ children: [], spacing: { before: 120 }, keepNext: true }),
      footTable(paper, TEXT_WIDTH),
      ...verification,
    ],
  };
}

export function openingParts({ opening }: Pick<Paper, "opening">): Paragraph[] {
  return opening.map((text) => body(text));
}

/** The code with a picture that leads to where it is verified; nothing for a draft. */
export function verificationParts(
  { verification }: Pick<Paper, "verification">,
  verifyUrl: string | null,
): Paragraph[] {
  if (verification === null || verifyUrl === null) return [];
  const { words } = verification;
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

/**
 * The body. What it ends with stays with the signature, which must not stand on a page alone.
 * @param width of its tables, in twentieths of a point
 */
export function blockParts({ blocks }: Pick<Paper, "blocks">, width: number): DocumentPart[] {
  return blocks.flatMap((block, index) => partsOf(block, width, index === blocks.length - 1));
}

function partsOf(block: PaperBlock, width: number, last: boolean): DocumentPart[] {
  switch (block.kind) {
    case "chapter":
      return [body(block.text, { bold: true, indent: false, before: 12, keepNext: true })];
    case "heading":
      return [body(block.text, { bold: true, before: 6, keepNext: true })];
    case "table":
      return [paperTable(block.table, width), new Paragraph({ children: [], spacing: { after: 60 } })];
    case "written":
      return block.paragraphs.map((text, index) =>
        body(text, {
          framed: block.state === "missing",
          keepNext: last && index === block.paragraphs.length - 1,
        }),
      );
    default:
      return [body(block.text, { keepNext: last })];
  }
}

/** All appendices, each from a page of its own on. @param width of their tables, in twentieths of a point */
export function appendixParts({ appendices }: Pick<Paper, "appendices">, width: number): DocumentPart[] {
  return appendices.flatMap(({ code, title, table, note }, index) => [
    centred(`PHỤ LỤC ${code}`, { bold: true, pageBreakBefore: index > 0 }),
    centred(title, { bold: true, after: 8 }),
    paperTable(table, width),
    ...(note === null ? [] : [body(note, { indent: false, before: 6 })]),
  ]);
}

function wideSection(children: readonly DocumentPart[]): ISectionOptions {
  return {
    properties: {
      // The library turns width and height round for a page that lies across.
      page: {
        size: { width: SHORT, height: LONG, orientation: PageOrientation.LANDSCAPE },
        margin: LANDSCAPE,
      },
    },
    ...pageNumbers(false),
    children,
  };
}
