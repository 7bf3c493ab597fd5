import { type IPatch, Paragraph, PatchType, patchDocument, TextRun } from "docx";
import type { Paper } from "@/lib/domain/report/paper";
import type { FilledTemplate, FoundPlace, TemplatePlace } from "@/lib/domain/report/template";
import { appendixParts, blockParts, openingParts, verificationParts } from "./docx";
import { recipientLine } from "./docx-tables";

/** A paper as a federation's own template has it. @param verifyUrl where the code of a frozen one is verified */
export async function filledDocx(
  { content, places }: FilledTemplate,
  paper: Paper,
  verifyUrl: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  // What people wrote is no place of a template, whatever it looks like.
  const plain: Paper = JSON.parse(JSON.stringify(paper).replaceAll("{{", "{ {"));
  const patches = Object.fromEntries(
    places.map((found) => [found.typed, PATCHES[found.place](plain, found, verifyUrl)]),
  );
  return new Uint8Array(await patchDocument({ outputType: "uint8array", data: content, patches }));
}

type Patch = (paper: Paper, found: FoundPlace, verifyUrl: string | null) => IPatch;

const PATCHES: { readonly [Place in TemplatePlace]: Patch } = {
  du_thao: ({ draft }) => lines(draft ?? ""),
  co_quan_chu_quan: ({ superior }) => lines(superior),
  co_quan_ban_hanh: ({ issuer }) => lines(issuer),
  so_van_ban: ({ number }) => lines(number),
  noi_ngay_ky: ({ dateline }) => lines(dateline),
  ten_bao_cao: ({ name }) => lines(name),
  trich_yeu: ({ subject }) => lines(subject),
  mo_dau: (paper) => parts(openingParts(paper)),
  noi_dung: (paper, { width }) => parts(blockParts(paper, width ?? 0)),
  tham_quyen_ky: ({ authority }) => lines(...authority),
  nguoi_ky: ({ signer }) => lines(signer),
  noi_nhan: ({ recipients }) => lines(...recipients.map(recipientLine)),
  xac_thuc: (paper, _, verifyUrl) => parts(verificationParts(paper, verifyUrl)),
  phu_luc: (paper, { width }) => parts(appendixParts(paper, width ?? 0)),
};

/** In the look of the place itself. */
function lines(...said: readonly string[]): IPatch {
  const runs = said.map((text, nth) => new TextRun(nth === 0 ? { text } : { text, break: 1 }));
  return { type: PatchType.PARAGRAPH, children: runs };
}

/** In place of the whole paragraph; a cell must have one. */
function parts(children: Extract<IPatch, { type: typeof PatchType.DOCUMENT }>["children"]): IPatch {
  return { type: PatchType.DOCUMENT, children: children.length === 0 ? [new Paragraph("")] : children };
}
