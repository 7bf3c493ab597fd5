import { kindOf } from "./kind";
import { recordActions } from "./record-actions";

/** What can be done with each kind of record without a workflow. */
export const RECORD_ACTIONS = {
  reporters: recordActions(kindOf("reporters")),
  channels: recordActions(kindOf("channels")),
  coverage: recordActions(kindOf("coverage")),
  chairLinks: recordActions(kindOf("chairLinks")),
  enquiries: recordActions(kindOf("enquiries")),
  facilities: recordActions(kindOf("facilities")),
  misinformation: recordActions(kindOf("misinformation")),
} as const;
