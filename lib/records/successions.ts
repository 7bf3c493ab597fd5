import { SUCCESSION_KINDS } from "@/lib/domain/unit";
import { record } from "./record";

/** How a unit came from another; shown, never followed by a measure (compliance.md §2). */
export const successions = record(
  {
    predecessor: { kind: "reference", to: "units" },
    successor: { kind: "reference", to: "units" },
    kind: { kind: "choice", of: SUCCESSION_KINDS },
    on: { kind: "day", column: "on_date" },
  },
  { table: "successions", key: ["predecessor", "successor", "on"], owner: "tenant" },
);
