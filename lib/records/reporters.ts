import { NAME_LENGTH } from "./limits";
import { record } from "./record";

/** A reporter's appointment. */
export const reporters = record(
  {
    unit: { kind: "reference", to: "units" },
    fullName: { kind: "text", most: NAME_LENGTH },
    appointed: { kind: "day", past: true },
    ended: { kind: "day", optional: true },
    decisionNo: { kind: "text", most: NAME_LENGTH, optional: true },
    position: { kind: "text", most: NAME_LENGTH, optional: true, bundle: false },
  },
  {
    table: "reporters",
    entity: "reporter",
    key: ["unit", "fullName", "appointed"],
    owner: "unit",
    life: "recorded",
    level: "GRASSROOTS",
    title: "fullName",
    namesPeople: true,
    order: { first: "appointed", last: "ended" },
    dated: ["appointed", "ended"],
    within: ["unit"],
    alone: ["unit", "fullName"],
  },
);
