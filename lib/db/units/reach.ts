import type { CivilDate } from "@/lib/domain/calendar";
import type { MeasureScope } from "@/lib/domain/measure";
import { LEVEL_TOLD, UNSAID } from "@/lib/domain/pivot";
import type { Level } from "@/lib/domain/unit";
import { Failure } from "../failure";
import type { SessionTx } from "../transaction";

/**
 * Which units a list is about: one unit, or also those directly or anywhere below it; of these those whose highest unit of a
 * level, at or above them, is `under`, or that have none.
 */
export interface UnitsAsked {
  readonly unit?: string | undefined;
  readonly scope?: Exclude<MeasureScope, "own"> | undefined;
  readonly level?: Level | undefined;
  readonly under?: string | undefined;
}

/**
 * Ids of the units asked for by the tree of a day, cut to what the session sees; null = all of the federation.
 * Told explicitly, since an index over units is used for ids that the planner knows and not for a policy's.
 * @throws Failure NOT_FOUND for a unit out of sight
 */
export async function askedUnitIds(
  tx: SessionTx,
  { unit, scope, level = LEVEL_TOLD, under }: UnitsAsked,
  on: CivilDate,
): Promise<string[] | null> {
  if (under !== undefined) {
    const ids = new Set(await idsUnder(tx, level, under, on));
    const whole = await askedUnitIds(tx, { unit, scope }, on);
    return whole === null ? [...ids] : whole.filter((id) => ids.has(id));
  }
  if (unit === undefined) return tx.who.seesAll ? null : visibleUnitIds(tx);
  const [row] = await tx.db.$queryRaw<{ ids: string[] | null }[]>`
    SELECT app.units_in_scope(${unit}, ${scope ?? "own"}, ${on}::date)::text[] AS ids`;
  if (!row?.ids) throw new Failure("NOT_FOUND");
  return row.ids;
}

async function idsUnder(tx: SessionTx, level: Level, under: string, on: CivilDate): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT g.id::text FROM app.unit_groups(${level}::text, ${on}::date) g
    WHERE coalesce(g.code, ${UNSAID}) = ${under}`;
  return rows.map(({ id }) => id);
}

async function visibleUnitIds(tx: SessionTx): Promise<string[]> {
  const [row] = await tx.db.$queryRaw<{ ids: string[] }[]>`SELECT app.visible_units()::text[] AS ids`;
  return row?.ids ?? [];
}

/**
 * Ids of the units whose facts can enter a figure of `roots` or of what is below them on any day.
 * Without `roots`: of anything that the session may see.
 */
export async function reachOf(tx: SessionTx, roots: readonly string[] | null): Promise<string[]> {
  const [row] =
    roots === null
      ? await tx.db.$queryRaw<
          { ids: string[] | null }[]
        >`SELECT app.ever_below(app.visible_units())::text[] AS ids`
      : await tx.db.$queryRaw<
          { ids: string[] | null }[]
        >`SELECT app.ever_below(${[...roots]}::uuid[])::text[] AS ids`;
  return row?.ids ?? [];
}
