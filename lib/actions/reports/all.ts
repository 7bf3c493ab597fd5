import { defineAction } from "@/lib/actions/definition";
import { newReport, reportEdit, reportFreeze } from "@/lib/schemas/report";
import { freezeReport } from "./freeze";
import { beginReport, writeReport, wrongReport } from "./work";

/** What is done with official reports. */
export const REPORT_ACTIONS = {
  create: defineAction({
    ...{ name: "report.create", schema: newReport, right: "records", work: beginReport },
    alsoKnown: ({ tx }, said) => wrongReport(tx, said),
  }),
  edit: defineAction({ name: "report.edit", schema: reportEdit, right: "records", work: writeReport }),
  freeze: defineAction({
    name: "report.freeze",
    schema: reportFreeze,
    right: "records",
    pace: "leisure",
    work: freezeReport,
  }),
};
