import { recordable, seen, type UnitName } from "@/tests/support/people";
import { administrator, isAdministrator, never, type TableSample, wholeTenant, within } from "./table-sample";

/** Rows of the tables of plans. */
export const PLAN_SAMPLES: Readonly<Record<string, TableSample>> = {
  plans: {
    row: (_, unit, mark) => ({ year: yearOf(unit, mark), title: "x", classes: "[]" }),
    touch: { title: "y" },
    ...wholeTenant,
  },
  targets: {
    row: (_, unit, mark) => ({
      year: yearOf(unit, "seed"),
      code: mark,
      title: "x",
      level: "UPPER",
      force: "MANDATORY",
    }),
    touch: { title: "y" },
    ...wholeTenant,
    deletes: isAdministrator,
    hung: "overrides",
  },
  plan_documents: {
    row: (_, unit, mark) => ({ year: yearOf(unit, "seed"), name: mark, content: "x" }),
    touch: { dropped: "{1}" },
    ...wholeTenant,
  },
  plan_changes: {
    // Of a unit's exception: of a target alone everybody reads.
    row: ({ units }, unit, mark) => ({
      year: yearOf(unit, "seed"),
      target: "seed",
      unit_id: units[unit],
      version: yearOf(unit, mark),
      from_on: "2021-01-01",
      reason: mark,
      before: "{}",
      after: '{"weight": 2}',
    }),
    touch: { reason: "y" },
    reads: within("unit_id", seen),
    inserts: administrator,
    updates: never,
  },
  overrides: {
    row: ({ units }, unit, mark) => ({
      unit_id: units[mark === "seed" ? unit : "P"],
      year: yearOf(unit, "seed"),
      target: "seed",
      waived: true,
    }),
    touch: { reason: "y" },
    reads: within("unit_id", seen),
    inserts: administrator,
    updates: administrator,
    deletes: isAdministrator,
  },
  block_units: {
    row: ({ units }, unit, mark) => ({
      unit_id: units[unit],
      year: yearOf(mark === "seed" ? unit : unit === "P" ? "U1" : "P", "seed"),
      block: mark,
    }),
    touch: { block: "y" },
    ...wholeTenant,
    deletes: isAdministrator,
  },
  self_scores: {
    row: ({ units }, unit, mark) => ({
      unit_id: units[unit],
      year: yearOf(mark === "seed" ? unit : unit === "P" ? "U1" : "P", "seed"),
      explanation: mark,
    }),
    touch: { score: "1" },
    reads: within("unit_id", seen),
    inserts: within("unit_id", recordable),
    updates: within("unit_id", recordable),
  },
  override_proposals: {
    // Another than the seed's, which still waits.
    row: ({ units }, unit, mark) => ({
      unit_id: units[unit],
      year: yearOf(mark === "seed" ? unit : unit === "P" ? "U1" : "P", "seed"),
      target: "seed",
      waived: true,
      reason: mark,
    }),
    touch: { approved: true },
    reads: within("unit_id", seen),
    inserts: within("unit_id", recordable),
    updates: administrator,
  },
};

/** Each unit has a plan of its own. */
function yearOf(unit: UnitName, mark: string): number {
  return ["P", "U1", "U2", "G0", "G1", "G2", "G3"].indexOf(unit) + (mark === "seed" ? 2021 : 2031);
}
