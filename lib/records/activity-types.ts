import { NAME_LENGTH } from "./limits";
import { record } from "./record";

/** A type that the federation added to the nine of compliance.md §3; these are left as they are. */
export const activityTypes = record(
  {
    code: { kind: "code", made: ["name"] },
    name: { kind: "text", most: NAME_LENGTH },
    nameEn: { kind: "text", most: NAME_LENGTH, optional: true, bundle: false },
    reviewed: { kind: "flag", otherwise: true },
    inUse: { kind: "flag", otherwise: true, bundle: false },
  },
  {
    table: "activity_types",
    entity: "activityType",
    key: ["code"],
    owner: "tenant",
    fits: ["code"],
    held: { column: "own", value: true, others: "stay" },
  },
);
