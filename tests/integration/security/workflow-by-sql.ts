import { type Federation, personAt } from "@/tests/support/people";
import type { Trial } from "./trial";

/** One who writes as the app's role, whatever the product's own code would let them. */
const HANDS = {
  admin: ["PROVINCIAL_ADMIN", "P"],
  staff: ["PROVINCIAL_STAFF", "P"],
  reviewer: ["REVIEWER", "P"],
  reader: ["READER", "P"],
  editor: ["UPPER_EDITOR", "U1"],
  chair: ["GRASSROOTS_CHAIR", "G1"],
} as const;
export type Hand = keyof typeof HANDS;

export function handOf(federation: Federation, hand: Hand) {
  const [role, unit] = HANDS[hand];
  return personAt(federation, role, unit);
}

/** A step by SQL that must fail: who handed the activity in, in which status it stands, who sets what. */
export type Forbidden = readonly [
  by: Hand,
  unit: "P" | "U1" | "G1",
  status: string,
  hand: Hand,
  set: string,
  state: string,
];

/** Of security.md §3, what no right covers. */
export const FORBIDDEN: readonly Forbidden[] = [
  ["staff", "G1", "SUBMITTED", "staff", "status = 'APPROVED'", "UC002"],
  ["staff", "G1", "SUBMITTED", "staff", "status = 'APPROVED', submitted_by = NULL", "UC002"],
  [
    "staff",
    "G1",
    "SUBMITTED",
    "staff",
    "status = 'APPROVED', submitted_by = uuidv7(), decided_by = uuidv7()",
    "UC002",
  ],
  ["chair", "G1", "SUBMITTED", "chair", "status = 'APPROVED', submitted_by = uuidv7()", "42501"],
  ["staff", "G1", "SUBMITTED", "chair", "status = 'APPROVED'", "42501"],
  ["staff", "U1", "SUBMITTED", "editor", "status = 'APPROVED'", "42501"],
  ["chair", "G1", "SUBMITTED", "admin", "status = 'RETURNED'", "UC004"],
  ["chair", "G1", "SUBMITTED", "admin", "status = 'REJECTED', decision_reason = ' '", "UC004"],
  ["chair", "G1", "SUBMITTED", "admin", "status = 'PUBLISHED'", "UC001"],
  ["chair", "G1", "DRAFT", "admin", "status = 'APPROVED'", "UC001"],
  ["chair", "G1", "DRAFT", "admin", "status = 'RETURNED'", "UC001"],
  ["chair", "G1", "DRAFT", "reviewer", "status = 'SUBMITTED'", "42501"],
  ["chair", "G1", "SUBMITTED", "reviewer", "status = 'DRAFT'", "42501"],
  ["staff", "G1", "APPROVED", "staff", "status = 'PUBLISHED'", "UC002"],
  ["chair", "G1", "APPROVED", "chair", "status = 'PUBLISHED'", "42501"],
  ["chair", "G1", "APPROVED", "chair", "status = 'SUBMITTED'", "42501"],
  ["staff", "G1", "REJECTED", "staff", "status = 'SUBMITTED'", "UC002"],
  ["reviewer", "G1", "RETURNED", "reviewer", "status = 'SUBMITTED'", "UC002"],
  ["chair", "G1", "DRAFT", "reviewer", "title = 'another'", "42501"],
  ["chair", "G1", "SUBMITTED", "chair", "title = 'another'", "42501"],
  ["staff", "G1", "APPROVED", "staff", "quantity = 9", "UC002"],
  ["chair", "G1", "APPROVED", "chair", "withdrawn_at = now(), withdrawal_reason = 'x'", "42501"],
  ["chair", "G1", "APPROVED", "reviewer", "withdrawn_at = now(), withdrawal_reason = 'x'", "42501"],
  ["chair", "G1", "APPROVED", "admin", "withdrawn_at = now()", "UC004"],
  ["chair", "G1", "SUBMITTED", "reviewer", "withdrawn_at = now(), withdrawal_reason = 'x'", "42501"],
];

/** What a right covers: the controls, without which a trigger that refuses everything would pass. */
export const ALLOWED: readonly Forbidden[] = [
  ["chair", "G1", "SUBMITTED", "staff", "status = 'APPROVED'", ""],
  ["chair", "G1", "SUBMITTED", "reviewer", "status = 'RETURNED', decision_reason = 'why'", ""],
  ["chair", "G1", "SUBMITTED", "editor", "status = 'APPROVED'", ""],
  ["staff", "G1", "SUBMITTED", "chair", "status = 'DRAFT'", ""],
  ["chair", "G1", "DRAFT", "chair", "status = 'SUBMITTED'", ""],
  ["chair", "G1", "RETURNED", "chair", "status = 'SUBMITTED'", ""],
  ["chair", "G1", "RETURNED", "reviewer", "status = 'SUBMITTED'", ""],
  ["chair", "G1", "APPROVED", "reviewer", "status = 'PUBLISHED'", ""],
  ["chair", "G1", "REJECTED", "reviewer", "status = 'SUBMITTED'", ""],
  ["staff", "P", "APPROVED", "staff", "status = 'PUBLISHED'", ""],
  ["staff", "P", "PUBLISHED", "staff", "title = 'another'", ""],
  ["chair", "G1", "SUBMITTED", "reviewer", "title = 'another'", ""],
  ["chair", "G1", "APPROVED", "staff", "withdrawn_at = now(), withdrawal_reason = 'x'", ""],
  ["chair", "G1", "DRAFT", "chair", "withdrawn_at = now()", ""],
];

/** Puts an activity there as an import would, in any status. @returns its id */
export async function place(
  trial: Trial,
  federation: Federation,
  [by, unit, status]: Forbidden,
): Promise<string> {
  const { client } = trial;
  await client.query("SELECT set_config('app.sid', $1, true)", [federation.command]);
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO activities (tenant_id, unit_id, type, occurred_on, title, status, submitted_by, submitted_at)
     VALUES ($1, $2, 'TV_PROGRAMME', '2021-03-01', 'x', $3, $4, '2021-03-02') RETURNING id`,
    [federation.tenant, federation.units[unit], status, handOf(federation, by).userId],
  );
  return rows[0]?.id ?? "";
}

/** What the step gave: its SQLSTATE, or `done`. */
export async function step(trial: Trial, federation: Federation, case_: Forbidden): Promise<string> {
  const id = await place(trial, federation, case_);
  return trial.refusal(
    handOf(federation, case_[3]).token,
    `UPDATE activities SET ${case_[4]} WHERE id = $1`,
    [id],
  );
}
