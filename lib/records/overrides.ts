import { PROSE_LENGTH } from "./limits";
import { record } from "./record";

/** An exception for one unit, target and year: either another figure or none at all. */
export const overrides = record(
  {
    unit: { kind: "reference", to: "units" },
    target: { kind: "code" },
    year: { kind: "year", to: "plans" },
    required: { kind: "count", least: 1, optional: true },
    waived: { kind: "flag", otherwise: false },
    reason: { kind: "text", most: PROSE_LENGTH, optional: true },
  },
  { table: "overrides", key: ["unit", "target", "year"], owner: "unit", hangsOn: "year" },
);
