import type { CivilDate } from "@/lib/domain/calendar";
import type { MeasureScope } from "@/lib/domain/measure";
import { Failure } from "../failure";
import type { SessionTx } from "../transaction";

/** Which units a list is about: one unit, or also those directly or anywhere below it. */
export interface UnitsAsked {
  readonly unit?: string | undefined;
  readonly scope?: Exclude<MeasureScope, "own"> | undefined;
}

/**
 * Ids of the units asked for by the tree of a day, cut to what the session sees; null = all of the federation.
 * Told explicitly, since an index over units is used for ids that the planner knows and not for a policy's.
 * @throws Failure NOT_FOUND for a unit out of sight
 */
export async function askedUnitIds(
  tx: SessionTx,
  { unit, scope }: UnitsAsked,
  on: CivilDate,
): Promise<string[] | null> {
  if (unit === undefined) return tx.who.seesAll ? null : visibleUnitIds(tx);
  const [row] = await tx.db.$queryRaw<{ ids: string[] | null }[]>`
    SELECT app.units_in_scope(${unit}, ${scope ?? "own"}, ${on}::date)::text[] AS ids`;
  if (!row?.ids) throw new Failure("NOT_FOUND");
  return row.ids;
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
