import type { Scope } from "@/lib/auth/scope";
import { activityStatuses } from "@/lib/db/activities/list";
import { saidByReadings } from "@/lib/db/channels";
import { Failure } from "@/lib/db/failure";
import { loadOverrides } from "@/lib/db/overrides/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNames } from "@/lib/db/units/names";
import type { ActivityStatus } from "@/lib/domain/activity";
import type { Moment } from "@/lib/domain/compliance/day";
import type { EvidenceKind } from "@/lib/domain/compliance/explain/evidence";
import { indexFacts } from "@/lib/domain/compliance/records";
import type { Exception } from "@/lib/domain/plan";
import { lineOf } from "@/lib/domain/screen/line";
import type { WhyView } from "@/lib/domain/screen/why";
import { readCatalogueNames } from "@/lib/queries/catalogue";
import { explainResult } from "@/lib/queries/compliance/explain";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { PAGE_LENGTH } from "@/lib/queries/frame/page-asked";
import { readCrossing } from "@/lib/queries/headcounts/read";
import { wasEarlier } from "@/lib/queries/kept/figures";
import { readTargetChanges } from "@/lib/queries/plans/read";

/**
 * The sheet that an address asks for with `?why=TARGET`, of `unit` or the one named by `?of=`; null without it, and
 * for a number that is not there: a stale link opens the page alone. Nor are figures of before opened.
 */
export async function readWhy(
  tx: SessionTx,
  scope: Scope,
  address: Address,
  unit: string,
  day: Moment,
): Promise<WhyView | null> {
  const target = one(address, "why");
  if (target === "" || wasEarlier(tx)) return null;
  const asked = { unit: one(address, "of") || unit, target, ...day, limit: PAGE_LENGTH };
  const cursor = one(address, "whyAfter") || undefined;
  try {
    return await explained(tx, scope, { ...asked, cursor, missingFirst: true });
  } catch (error) {
    if (error instanceof Failure && (error.code === "NOT_FOUND" || error.code === "INVALID")) return null;
    throw error;
  }
}

async function explained(
  tx: SessionTx,
  scope: Scope,
  asked: Parameters<typeof explainResult>[2],
): Promise<WhyView> {
  const explanation = await explainResult(tx, scope, asked);
  const { target, result, year, asOf, counted, notCounted, nextCursor } = explanation;
  const unit = indexFacts((await snapshotOf(tx, asked)).facts).units.get(asked.unit);
  const crossing = unit === undefined ? null : await readCrossing(tx, target, unit, asOf);
  const idsOf = (wanted: EvidenceKind) =>
    [...counted, ...notCounted].flatMap(({ kind, id }) => (kind === wanted && id !== null ? [id] : []));
  return {
    unit: {
      code: asked.unit,
      name: (await unitNames(tx)).get(asked.unit) ?? asked.unit,
      from: unit?.from ?? null,
    },
    line: { ...lineOf(target, result, year, asOf), crossing },
    exception: await exceptionOf(tx, year, asked),
    changes: await readTargetChanges(tx, year, target.code),
    counted,
    notCounted,
    statuses: await activityStatuses(tx, idsOf("ACTIVITY")),
    readings: await saidByReadings(tx, idsOf("READING")),
    names: await readCatalogueNames(tx),
    isFirst: asked.cursor === undefined,
    nextCursor,
  } satisfies WhyView & { statuses: Record<string, ActivityStatus> };
}

async function exceptionOf(
  tx: SessionTx,
  year: number,
  asked: { readonly unit: string; readonly target: string },
): Promise<Exception | null> {
  const { unit, target } = asked;
  const [exception] = await loadOverrides(tx, year, { unit, target }, { after: null, limit: 1 });
  return exception ?? null;
}
