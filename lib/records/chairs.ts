import { NAME_LENGTH } from "./limits";
import { record } from "./record";

/** Who chairs a grassroots union, and when; a name and nothing else of the person, never scored. No `from` = always. */
export const chairs = record(
  {
    unit: { kind: "reference", to: "units" },
    fullName: { kind: "text", most: NAME_LENGTH },
    from: { kind: "day", optional: true, past: true, column: "from_on" },
    to: { kind: "day", optional: true, column: "to_on" },
  },
  {
    table: "chairs",
    entity: "chair",
    key: ["unit", "from"],
    owner: "unit",
    life: "recorded",
    level: "GRASSROOTS",
    title: "fullName",
    namesPeople: true,
    order: { first: "from", last: "to" },
    dated: ["from", "to"],
    closes: "never",
    within: ["unit"],
    alone: ["unit"],
  },
);
