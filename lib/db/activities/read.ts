import { addedChoices, type ChosenOfActivity } from "@/lib/domain/activity";
import type { ActivityChoiceEntry } from "@/lib/domain/catalogue";
import type { Positioned } from "@/lib/domain/policy";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { Level } from "@/lib/domain/unit";
import type { ActivityState } from "@/lib/domain/workflow";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";
import { ANCESTORS, type PositionedUnit } from "../units/read";
import { type ActivityRow, COLUMNS, SOURCE, toRecords } from "./columns";

/** An activity with what policy and workflow judge it by. */
export interface HeldActivity {
  readonly row: ActivityRow;
  readonly state: ActivityState;
  readonly position: Positioned;
  readonly unitId: string;
}

/** An activity by its id, withdrawn ones too, or null when the session does not see it. */
export async function holdActivity(tx: SessionTx, id: string): Promise<HeldActivity | null> {
  const [found] = await holdActivities(tx, [id]);
  return found ?? null;
}

/** Activities by their ids, withdrawn ones too; those that the session does not see are not among them. */
export async function holdActivities(tx: SessionTx, ids: readonly string[]): Promise<HeldActivity[]> {
  const rows = await tx.db.$queryRaw<(ActivityRow & { ancestors: string[]; unitId: string })[]>`
    SELECT ${COLUMNS}, ${ANCESTORS} AS ancestors, a.unit_id::text AS "unitId" FROM ${SOURCE} WHERE a.id = ANY (${[...ids]})`;
  return rows.map(({ ancestors, unitId, ...row }) => ({
    row,
    unitId,
    position: { unit: row.unit, level: row.level, ancestors },
    state: {
      status: row.status,
      withdrawn: row.withdrawnAt !== null,
      submittedBy: row.submittedBy,
      reviewed: row.reviewed,
      provincial: row.level === "PROVINCIAL",
    },
  }));
}

/** An activity that another might repeat. */
export interface AlikeActivity extends Pick<ActivityRow, "id" | "unit" | "type" | "title" | "occurredOn"> {
  readonly urlKey: string | null;
}

/** Activities that the session sees with one of the links, or of one of the units (by code) on one of the days. */
export function loadAlike(
  tx: SessionTx,
  asked: {
    readonly links: readonly string[];
    readonly units: readonly string[];
    readonly days: readonly string[];
  },
): Promise<AlikeActivity[]> {
  const columns = Prisma.sql`a.id, app.unit_code(a.unit_id) AS unit, a.type, a.title,
    a.occurred_on::text AS "occurredOn", a.url_key AS "urlKey"`;
  return tx.db.$queryRaw<AlikeActivity[]>`
    SELECT ${columns} FROM activities a WHERE a.url_key = ANY (${[...asked.links]}) AND a.withdrawn_at IS NULL
    UNION ALL
    SELECT ${columns} FROM activities a
    WHERE a.unit_id = ANY (ARRAY(SELECT u.id FROM units u WHERE u.code = ANY (${[...asked.units]})))
      AND a.occurred_on = ANY (${[...asked.days]}::date[]) AND a.withdrawn_at IS NULL`;
}

/** An activity as others see it, or null when the session does not see it. */
export async function loadActivity(tx: SessionTx, id: string): Promise<ShownActivity | null> {
  const rows = await tx.db.$queryRaw<ActivityRow[]>`SELECT ${COLUMNS} FROM ${SOURCE} WHERE a.id = ${id}`;
  const [record] = await toRecords(tx, rows);
  return record ?? null;
}

/** What the codes in an activity stand for; null and false = there is no such thing in the asker's sight. */
export interface ActivityReferences {
  readonly unit: PositionedUnit | null;
  /** Whether the type is reviewed. */
  readonly reviewed: boolean | null;
  readonly outletExists: boolean;
  /** What is switched off: nothing new names it. */
  readonly typeOff: boolean;
  readonly outletOff: boolean;
  /** Those of the federation's own that are named. */
  readonly choices: readonly Pick<ActivityChoiceEntry, "code" | "side" | "inUse">[];
}

interface Row extends Omit<ActivityReferences, "unit"> {
  readonly id: string | null;
  readonly name: string;
  readonly level: Level;
  readonly ancestors: readonly string[];
}

/** Looks all of them up in one round trip. */
export async function activityReferences(
  tx: SessionTx,
  {
    unit,
    type,
    outlet,
    ...said
  }: ChosenOfActivity & { readonly unit: string; readonly type: string; readonly outlet: string | null },
): Promise<ActivityReferences> {
  const codes = addedChoices(said).map(({ code }) => code);
  const [row] = await tx.db.$queryRaw<Row[]>`
    SELECT u.id::text, u.name, u.level, ${ANCESTORS} AS ancestors, t.reviewed,
      ${outlet}::text IS NULL OR EXISTS (SELECT FROM outlets o WHERE o.code = ${outlet}) AS "outletExists",
      coalesce(NOT t.in_use, false) AS "typeOff",
      EXISTS (SELECT FROM outlets o WHERE o.code = ${outlet} AND NOT o.in_use) AS "outletOff",
      ARRAY(SELECT jsonb_build_object('code', c.code, 'side', c.side, 'inUse', c.in_use) FROM activity_choices c
        WHERE c.code = ANY (${codes})) AS choices
    FROM (SELECT) AS always
    LEFT JOIN units u ON u.code = ${unit}
    LEFT JOIN activity_types t ON t.code = ${type}`;
  if (row === undefined) throw new Error("Nothing was looked up");
  const { id, name, level, ancestors, ...named } = row;
  return { unit: id === null ? null : { id, unit, name, level, ancestors }, ...named };
}
