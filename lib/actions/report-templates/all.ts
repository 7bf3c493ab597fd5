import { defineAction } from "@/lib/actions/definition";
import { templatePointed } from "@/lib/schemas/report-template";
import { removeTemplate, restoreTemplate } from "./work";

/** What is done with the federation's own layout of reports, once it is there. */
export const TEMPLATE_ACTIONS = {
  remove: defineAction({
    name: "reportTemplate.remove",
    schema: templatePointed,
    right: "administers",
    work: removeTemplate,
  }),
  restore: defineAction({
    name: "reportTemplate.restore",
    schema: templatePointed,
    right: "administers",
    work: restoreTemplate,
  }),
};
