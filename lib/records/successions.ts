import { record } from "./record";

/** How a unit came from another; shown, never followed by a measure (compliance.md §2). */
export const successions = record(
  {
    predecessor: { kind: "reference", to: "units" },
    successor: { kind: "reference", to: "units" },
    kind: { kind: "choice", of: ["RENAMED", "MERGED", "SPLIT"] },
    on: { kind: "day", column: "on_date" },
  },
  { table: "successions", key: ["predecessor", "successor", "on"], owner: "tenant" },
);
