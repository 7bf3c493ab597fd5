import type { SessionTx } from "../transaction";

/** The state of a unit's activities: `value` is higher after each change of one. */
export interface UnitRevision {
  readonly id: string;
  readonly value: number;
}

/** Of the federation's units that have had an activity, by code. */
export async function loadUnitRevisions(tx: SessionTx): Promise<ReadonlyMap<string, UnitRevision>> {
  const [answer] = await tx.db.$queryRaw<{ columns: string }[]>`SELECT app.unit_revisions()::text AS columns`;
  if (answer === undefined) throw new Error("The revisions came back without a row");
  const [ids, codes, values]: [string[], string[], number[]] = JSON.parse(answer.columns);
  return new Map(
    codes.map((code, nth) => {
      const [id, value] = [ids[nth], values[nth]];
      if (id === undefined || value === undefined) throw new Error("The revisions of units are cut short");
      return [code, { id, value }];
    }),
  );
}
