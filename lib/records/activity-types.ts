import { NAME_LENGTH } from "./limits";
import { record } from "./record";

/** A type that the federation added to the nine of compliance.md §3; these are left as they are. */
export const activityTypes = record(
  {
    code: { kind: "code" },
    name: { kind: "text", most: NAME_LENGTH },
    reviewed: { kind: "flag", otherwise: true },
  },
  {
    table: "activity_types",
    key: ["code"],
    owner: "tenant",
    fits: ["code"],
    held: { column: "own", value: true, others: "stay" },
  },
);
