import { ALL_FIGURES } from "@/lib/domain/headcount";
import { keyed } from "./keys";
import { record } from "./record";

const figure = { kind: "count", least: 0, optional: true } as const;

/** The dated figures of a unit; null = not known, never zero. */
export const headcounts = record(
  {
    unit: { kind: "reference", to: "units" },
    asOf: { kind: "day", past: true },
    ...keyed(ALL_FIGURES, () => figure),
  },
  {
    table: "headcounts",
    entity: "headcount",
    key: ["unit", "asOf"],
    owner: "unit",
    life: "recorded",
    dated: ["asOf"],
    fits: ["unit", "asOf", ...ALL_FIGURES],
  },
);
