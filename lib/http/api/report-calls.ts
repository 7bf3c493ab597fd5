import * as z from "zod";
import { REPORT_ACTIONS } from "@/lib/actions/reports/all";
import { orNotFound } from "@/lib/db/failure";
import { getReport, listReports } from "@/lib/queries/reports/list";
import { readDifferences, verifiedReport } from "@/lib/queries/reports/read";
import { listAnswer } from "@/lib/schemas/answers/list";
import { differencesAnswer, reportAnswer, verifiedAnswer } from "@/lib/schemas/answers/report";
import { addressedRecord } from "@/lib/schemas/pointer";
import { reportQuestion } from "@/lib/schemas/report";
import { shape } from "@/lib/schemas/shape";
import { answering } from "../problem";
import { answerPaper, PAPER_TYPES, type PaperForm } from "./answer-paper";
import { type Call, readCall, writeCall } from "./call";

function paperCall(form: PaperForm, summary: string): Call {
  return {
    ...{
      method: "GET",
      path: `/reports/{id}.${form}`,
      summary,
      asked: addressedRecord,
      answer: reportAnswer,
    },
    ...{ status: 200, csv: false, media: [PAPER_TYPES[form]] },
    respond: (request, inPath) => answerPaper(request, inPath, form),
  };
}

/** Official reports. What has an ending stands first: an id would take it in. */
export const REPORT_CALLS: readonly Call[] = [
  readCall("/reports", {
    summary: "Official reports, the newest first",
    asked: reportQuestion,
    answer: listAnswer(reportAnswer),
    query: (tx, _, asked) => listReports(tx, asked),
  }),
  writeCall("POST", "/reports", REPORT_ACTIONS.create, {
    summary: "Begin a report of the federation or of an upper-level unit",
    answer: reportAnswer,
    creates: true,
  }),
  paperCall("docx", "A report as a document to be edited, in the layout of official papers"),
  paperCall("xlsx", "The appendices of a report as a workbook"),
  paperCall("html", "A report as a page to be printed"),
  readCall("/reports/{id}", {
    summary: "One report: what it is about, and what has been written in it",
    asked: addressedRecord,
    answer: reportAnswer,
    version: ({ version }) => version,
    query: (tx, _, { id }) => getReport(tx, id),
  }),
  readCall("/reports/{id}/differences", {
    summary:
      "Every result that today's records answer otherwise than a frozen report, with the records behind it",
    asked: addressedRecord,
    answer: differencesAnswer,
    query: (tx, _, { id }) => readDifferences(tx, id),
  }),
  writeCall("POST", "/reports/{id}/freeze", REPORT_ACTIONS.freeze, {
    summary: "Make a report final: its figures and words are kept, and known by a code",
    answer: reportAnswer,
    ifMatch: "optional",
  }),
  {
    ...{
      method: "GET",
      path: "/verify/{code}",
      summary: "What the code of a frozen report stands for; no figures",
    },
    ...{ asked: shape({ code: z.string() }), answer: verifiedAnswer, status: 200, csv: false, open: true },
    respond: (request, { code = "" }) =>
      answering(request, async (requestId) => {
        const headers = { "Cache-Control": "no-store", "X-Request-Id": requestId };
        const verified = orNotFound(await verifiedReport(code));
        return Response.json(verified, { headers });
      }),
  },
  writeCall("PATCH", "/reports/{id}", REPORT_ACTIONS.edit, {
    summary: "Write in a report; absent keys stay, null takes away",
    answer: reportAnswer,
    ifMatch: "required",
  }),
];
