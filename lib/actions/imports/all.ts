import { defineAction } from "@/lib/actions/definition";
import { importUndoing, importWriting } from "@/lib/schemas/import";
import { takeBackImport } from "./undo";
import { writeImport } from "./write";

/** What can be done with workbooks; thousands of rows take longer than a request. */
export const IMPORT_ACTIONS = {
  write: defineAction({
    name: "import.write",
    schema: importWriting,
    right: "records",
    pace: "leisure",
    work: writeImport,
  }),
  undo: defineAction({
    name: "import.undo",
    schema: importUndoing,
    right: "records",
    pace: "leisure",
    work: takeBackImport,
  }),
};
