import { creation } from "@/lib/actions/activities/create";
import { editActivity } from "@/lib/actions/activities/edit";
import { insertActivities } from "@/lib/db/activities/write";
import type { ImportedRecord } from "@/lib/db/imports/read";
import type { HandingIn, Rewriting } from "./activity-rows";
import type { Writing } from "./plan";

/** Writes what was planned: what is handed in in few statements, what is changed one by one as its form would. */
export async function writeActivities(
  work: Writing,
  rows: readonly (HandingIn | Rewriting)[],
): Promise<ImportedRecord[]> {
  const fresh = rows.flatMap((row) => (row.does === "make" ? [row] : []));
  const changed = rows.flatMap((row) => (row.does === "change" ? [row] : []));
  const total = fresh.length + changed.length;
  const made = await insertActivities(
    work.tx,
    fresh.map((row) => row.fresh),
    (done) => work.advance(done, total),
  );
  const told = made.flatMap(({ id }, index) => {
    const row = fresh[index];
    return row === undefined ? [] : [creation(id, row.known, row.fresh)];
  });
  await work.audit(...told);
  const corrected: ImportedRecord[] = [];
  for (const { activity, before, changes } of changed) {
    const { id, version } = activity.row;
    const input = { id, version, ...changes };
    const after = await editActivity({ ...work, input });
    corrected.push({ id, version: after.version, before: { ...before } });
    work.advance(made.length + corrected.length, total);
  }
  return [...made.map((at) => ({ ...at, before: null })), ...corrected];
}
