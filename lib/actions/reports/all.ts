import { defineAction } from "@/lib/actions/definition";
import { newReport, reportEdit, reportFreeze } from "@/lib/schemas/report";
import { freezeReport } from "./freeze";
import { beginReport, writeReport } from "./work";

/** What is done with official reports. */
export const REPORT_ACTIONS = {
  create: defineAction({ name: "report.create", schema: newReport, right: "records", work: beginReport }),
  edit: defineAction({ name: "report.edit", schema: reportEdit, right: "records", work: writeReport }),
  freeze: defineAction({
    name: "report.freeze",
    schema: reportFreeze,
    right: "records",
    pace: "leisure",
    work: freezeReport,
  }),
};
