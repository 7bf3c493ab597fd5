import type { SessionTx } from "../transaction";

/** What the codes in an activity stand for; null and false = there is no such thing. */
export interface ActivityReferences {
  /** Whether the type is reviewed. */
  readonly reviewed: boolean | null;
  readonly outletExists: boolean;
}

export async function activityReferences(
  tx: SessionTx,
  { type, outlet }: { readonly type: string; readonly outlet: string | null },
): Promise<ActivityReferences> {
  const [row] = await tx.db.$queryRaw<ActivityReferences[]>`
    SELECT (SELECT t.reviewed FROM activity_types t WHERE t.code = ${type}) AS reviewed,
      ${outlet}::text IS NULL OR EXISTS (SELECT FROM outlets o WHERE o.code = ${outlet}) AS "outletExists"`;
  return row ?? { reviewed: null, outletExists: false };
}
