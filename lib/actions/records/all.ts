import { RECORD_NAMES } from "@/lib/records/all";
import { keyed } from "@/lib/records/keys";
import { recordActions } from "./record-actions";

/** What can be done with each kind of record without a workflow. */
export const RECORD_ACTIONS = keyed(RECORD_NAMES, recordActions);
