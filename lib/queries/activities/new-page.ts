import type { Scope } from "@/lib/auth/scope";
import type { ActivityRecord } from "@/lib/db/activities/columns";
import { type ActivityTypeEntry, loadActivityTypes, loadOutlets } from "@/lib/db/catalogue";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { listRecordableUnits, type RecordableUnit } from "@/lib/db/units/recordable";
import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import type { OutletEntry } from "@/lib/domain/catalogue";
import { resultsByUnit } from "@/lib/domain/compliance/by-unit";
import type { Plan } from "@/lib/domain/plan";
import { isMeasured } from "@/lib/domain/plan";
import { landingMembership, recordsSomewhere } from "@/lib/domain/policy";
import { type Line, linesOf } from "@/lib/domain/screen/line";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { wasEarlier } from "@/lib/queries/kept/figures";
import { listActivities } from "./list";

const RECENT = 3;

/** A count target of the unit itself, and how it stands today. */
export interface CountLine extends Line {
  readonly activityType: string;
  readonly outlets: readonly string[];
}

/** What the form of a new activity offers, and what handing one in will change. */
export interface NewActivityPage {
  /** For whom the reader records; several of them make the form ask. */
  readonly units: readonly RecordableUnit[];
  readonly unit: RecordableUnit;
  readonly types: readonly ActivityTypeEntry[];
  readonly outlets: readonly OutletEntry[];
  readonly today: CivilDate;
  /** Whose draft it is on this device. */
  readonly person: string;
  /** The unit's own count targets this year; none in a year without a plan. */
  readonly lines: readonly CountLine[];
  /** Where each type appears according to the plan. */
  readonly usualOutlet: Readonly<Record<string, string>>;
  readonly recent: readonly ActivityRecord[];
  /** The type that the address asks for, if there is such a one. */
  readonly type: string | null;
}

/** Null for those who record nowhere. @throws Failure NOT_FOUND for a unit for which the reader does not record */
export async function newActivityPage(
  tx: SessionTx,
  scope: Scope,
  wanted: { readonly unit: string; readonly type: string },
): Promise<NewActivityPage | null> {
  if (!recordsSomewhere(scope.memberships) || scope.person === null) return null;
  const units = await listRecordableUnits(tx);
  const code = wanted.unit === "" ? landingMembership(scope.memberships)?.unit : wanted.unit;
  const unit = units.find((each) => each.code === code);
  if (unit === undefined) throw new Failure("NOT_FOUND");
  const { plan, lines } = await countLines(tx, scope, unit.code);
  const types = await loadActivityTypes(tx);
  const recent = await listActivities(tx, scope, { unit: unit.code, limit: RECENT });
  return {
    units,
    unit,
    types,
    type: types.find((each) => each.code === wanted.type)?.code ?? null,
    outlets: await loadOutlets(tx),
    today: scope.today,
    person: scope.person.id,
    lines,
    usualOutlet: usualOutlets(plan),
    recent: recent.items,
  };
}

async function countLines(
  tx: SessionTx,
  { today }: Scope,
  unit: string,
): Promise<{ plan: Plan | null; lines: CountLine[] }> {
  try {
    const { plan, compliance } = await snapshotOf(tx, { asOf: today });
    const results = wasEarlier(tx) ? [] : (resultsByUnit(compliance).get(unit) ?? []);
    const lines = linesOf(plan.targets.filter(isMeasured), results, yearOf(today), today);
    return { plan, lines: lines.flatMap(countLine) };
  } catch (error) {
    if (error instanceof Failure && error.code === "PLAN_NOT_FOUND") return { plan: null, lines: [] };
    throw error;
  }
}

function countLine(line: Line): CountLine[] {
  const { measure } = line.target;
  if (measure.type !== "count" || measure.scope === "direct" || line.result.required === null) return [];
  return [{ ...line, activityType: measure.activityType, outlets: measure.outlets ?? [] }];
}

function usualOutlets(plan: Plan | null): Record<string, string> {
  const usual = new Map<string, string>();
  for (const { measure } of plan?.targets ?? []) {
    const outlet = measure?.type === "count" ? measure.outlets?.[0] : undefined;
    if (measure?.type !== "count" || outlet === undefined || usual.has(measure.activityType)) continue;
    usual.set(measure.activityType, outlet);
  }
  return Object.fromEntries(usual);
}
