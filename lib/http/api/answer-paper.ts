import "server-only";
import { parseWith, storable } from "@/lib/auth/parse";
import { readTold } from "@/lib/auth/told";
import { loadTemplateContent } from "@/lib/db/report-templates/read";
import type { Paper } from "@/lib/domain/report/paper";
import type { FilledTemplate } from "@/lib/domain/report/template";
import { keyFor } from "@/lib/queries/kept/question";
import { keep } from "@/lib/queries/kept/store";
import { readFigured } from "@/lib/queries/reports/read";
import { paperDocx } from "@/lib/reports/docx";
import { filledDocx } from "@/lib/reports/filled";
import { paperHtml } from "@/lib/reports/html";
import { printedPaper } from "@/lib/reports/printed";
import { addressedRecord } from "@/lib/schemas/pointer";
import { paperXlsx } from "@/lib/transfer/workbook/paper-file";
import { readerOf } from "../caller";
import { PAPER_POLICY } from "../file-policy";
import { savedAs } from "../headers";
import { addressHere } from "../place";
import { answering } from "../problem";
import type { Varying } from "./answer-read";

export const PAPER_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html; charset=utf-8",
} as const;
export type PaperForm = keyof typeof PAPER_TYPES;

interface Written {
  /** Where the code of a frozen one is verified; null for a draft. */
  readonly verifyUrl: string | null;
  /** The federation's own layout of documents; null = the standard one. */
  readonly template: FilledTemplate | null;
}

type Writer = (paper: Paper, written: Written) => Promise<Uint8Array<ArrayBuffer> | string>;

const WRITERS: { readonly [Form in PaperForm]: Writer } = {
  docx: (paper, { verifyUrl, template }) =>
    template === null ? paperDocx(paper, verifyUrl) : filledDocx(template, paper, verifyUrl),
  xlsx: async (paper) => new Uint8Array(await paperXlsx(paper)),
  html: async (paper, { verifyUrl }) => paperHtml(paper, verifyUrl),
};

/**
 * Answers with a report as it is printed: to be edited, to be reckoned with, or to be looked at. It is written once for all
 * who see the same, until something changes.
 */
export function answerPaper(request: Request, inPath: Varying, form: PaperForm): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const { id } = parseWith(addressedRecord, storable(inPath));
    const { figured, key } = await readTold(token, requestId, async (tx, scope) => {
      const read = await readFigured(tx, scope, id);
      const { frozen } = read.report;
      const verifyUrl = frozen && addressHere(request.headers, `/verify/${frozen.code}`);
      return {
        figured: { ...read, verifyUrl, template: form === "docx" ? await loadTemplateContent(tx) : null },
        key: keyFor(scope, { name: "paper", params: { id, verifyUrl }, form }),
      };
    });
    const { fileName, content } = await keep(key, {
      make: async () => {
        const paper = printedPaper(figured);
        return { fileName: paper.fileName, content: await WRITERS[form](paper, figured) };
      },
      bytes: ({ content: { length } }) => length,
    });
    return new Response(content, { headers: headersOf(fileName, form, requestId) });
  });
}

function headersOf(fileName: string, form: PaperForm, requestId: string): Record<string, string> {
  const name = `${fileName.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ")}.${form}`;
  return {
    "Content-Type": PAPER_TYPES[form],
    "Cache-Control": "private, no-cache",
    "X-Request-Id": requestId,
    ...(form === "html" ? { "Content-Security-Policy": PAPER_POLICY } : savedAs(name)),
  };
}
