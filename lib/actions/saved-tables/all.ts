import { defineAction } from "@/lib/actions/definition";
import { newSavedTable, savedTableName, savedTablePointer } from "@/lib/schemas/saved-table";
import { removeTable, renameTable, restoreTable, saveTable } from "./work";

/** What is done with tables of activities that are kept under a name. */
export const SAVED_TABLE_ACTIONS = {
  save: defineAction({
    name: "savedTable.save",
    schema: newSavedTable,
    right: "recordsOrDecides",
    work: saveTable,
  }),
  rename: defineAction({
    name: "savedTable.rename",
    schema: savedTableName,
    right: "recordsOrDecides",
    work: renameTable,
  }),
  remove: defineAction({
    name: "savedTable.remove",
    schema: savedTablePointer,
    right: "recordsOrDecides",
    work: removeTable,
  }),
  restore: defineAction({
    name: "savedTable.restore",
    schema: savedTablePointer,
    right: "recordsOrDecides",
    work: restoreTable,
  }),
};
