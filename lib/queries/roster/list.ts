import type { Scope } from "@/lib/auth/scope";
import { orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { type CivilDate, earlierOf, yearOf } from "@/lib/domain/calendar";
import { chairsReach } from "@/lib/domain/screen/audiences";
import { type PackedRoster, packedRow } from "@/lib/domain/screen/roster";
import { readPlan } from "@/lib/queries/plans/read";
import { getRecord } from "@/lib/queries/records/list";
import { readPosition } from "@/lib/queries/units/read";
import type { RosterQuestion } from "@/lib/schemas/roster-question";
import { countedByName, rosterRows } from "./read";

/** All of a group's roster on a day. @throws Failure as `groupRoster` */
export async function listRoster(
  tx: SessionTx,
  scope: Scope,
  { channel, on }: RosterQuestion,
): Promise<PackedRoster> {
  const { rows } = await groupRoster(tx, scope, channel, earlierOf(on, scope.today));
  return { rows: rows.map(packedRow) };
}

/** A group with its roster. @throws Failure NOT_FOUND for one out of sight, or that is to hold no chairs */
export async function groupRoster(tx: SessionTx, { today }: Scope, channel: string, on: CivilDate) {
  const group = await getRecord(tx, "channels", channel);
  const unit = orNotFound(await readPosition(tx, group.owner));
  const counted = await countedByName(tx, channel);
  const plan = await readPlan(tx, yearOf(today));
  const reach = orNotFound(chairsReach({ purpose: group.purpose, level: unit.level, counted }, plan));
  return { group, rows: await rosterRows(tx, { unit, channel, reach, on }) };
}
