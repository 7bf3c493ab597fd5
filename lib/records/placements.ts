import { record } from "./record";

/** A stretch of time below a parent, of a unit that moved; no parent = below none. */
export const placements = record(
  {
    unit: { kind: "reference", to: "units" },
    parent: { kind: "reference", to: "units", optional: true },
    from: { kind: "day", optional: true, column: "from_on" },
    to: { kind: "day", optional: true, column: "to_on" },
  },
  {
    table: "placements",
    key: ["unit", "from"],
    owner: "tenant",
    order: { first: "from", last: "to" },
    fits: ["unit", "parent", "from", "to"],
  },
);
