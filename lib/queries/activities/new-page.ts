import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { recentlyRecorded } from "@/lib/db/activities/list";
import { loadActivity } from "@/lib/db/activities/read";
import { Failure } from "@/lib/db/failure";
import { closedDaysOf } from "@/lib/db/locks/list";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnit } from "@/lib/db/units/read";
import { yearOf } from "@/lib/domain/calendar";
import { type ActivityTypeEntry, type NamedEntry, type OutletEntry, offered } from "@/lib/domain/catalogue";
import { resultsByUnit } from "@/lib/domain/compliance/by-unit";
import { indexFacts } from "@/lib/domain/compliance/records";
import { isSummed } from "@/lib/domain/measure";
import type { Plan } from "@/lib/domain/plan";
import { isMeasured } from "@/lib/domain/plan";
import { recordsSomewhere } from "@/lib/domain/policy";
import { bandLimits } from "@/lib/domain/screen/bullet";
import { type Line, linesOf, withClaims } from "@/lib/domain/screen/line";
import type { Begins, CountLine, NewActivityPage } from "@/lib/domain/screen/new-activity";
import { submittedStatus } from "@/lib/domain/workflow";
import { readActivityChoices, readActivityTypes, readOutlets } from "@/lib/queries/catalogue";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { wasEarlier } from "@/lib/queries/kept/figures";
import { chosenUnit, type UnitWanted } from "@/lib/queries/units/recordable";

const RECENT = 3;

export interface NewActivityWanted extends UnitWanted {
  readonly type: string;
  readonly after: string;
}

/** Null for those who record nowhere. @throws Failure NOT_FOUND for a unit for which the reader does not record */
export async function newActivityPage(
  tx: SessionTx,
  scope: Scope,
  wanted: NewActivityWanted,
): Promise<NewActivityPage | null> {
  if (!recordsSomewhere(scope.memberships) || scope.person === null) return null;
  const choice = await chosenUnit(tx, scope, wanted);
  const types = offered(await readActivityTypes(tx));
  const outlets = offered(await readOutlets(tx));
  return {
    choice,
    types,
    outlets,
    choices: offered(await readActivityChoices(tx)),
    today: scope.today,
    begins: await beginsWith(tx, { types, outlets }, wanted),
    ...(await ofUnit(tx, scope, choice.unit?.code)),
    finalTypes: await finalTypes(tx, scope, types, choice.unit?.code),
  };
}

/** What the form shows of the unit; nothing while none is chosen. */
async function ofUnit(
  tx: SessionTx,
  scope: Scope,
  unit: string | undefined,
): Promise<Pick<NewActivityPage, "lines" | "limits" | "usualOutlet" | "recent" | "closed">> {
  if (unit === undefined) return { lines: [], limits: [], usualOutlet: {}, recent: [], closed: [] };
  const { plan, lines } = await unitCountLines(tx, scope, unit);
  return {
    lines,
    limits: plan === null ? [] : bandLimits(plan),
    usualOutlet: usualOutlets(plan),
    recent: await recentlyRecorded(tx, unit, RECENT),
    closed: await closedDaysOf(tx, unit),
  };
}

/** Of which whatever is sent of a unit is approved at once, and not the reader's to withdraw. */
export async function finalTypes(
  tx: SessionTx,
  scope: Scope,
  types: readonly ActivityTypeEntry[],
  code: string | undefined,
): Promise<string[]> {
  const unit = code === undefined ? null : await placedUnit(tx, code);
  if (unit === null || actorOver(scope, unit).withdrawsDecided) return [];
  const provincial = unit.level === "PROVINCIAL";
  return types
    .filter(({ reviewed }) => submittedStatus({ reviewed, provincial }) === "APPROVED")
    .map((each) => each.code);
}

async function beginsWith(
  tx: SessionTx,
  {
    types,
    outlets,
  }: { readonly types: readonly ActivityTypeEntry[]; readonly outlets: readonly OutletEntry[] },
  { type, after }: NewActivityWanted,
): Promise<Begins> {
  const before = after === "" ? null : await loadActivity(tx, after);
  if (before === null) return { type: among(types, type), outlet: null, after: "" };
  return { type: among(types, before.type), outlet: among(outlets, before.outlet), after };
}

function among(entries: readonly NamedEntry[], asked: string | null): string | null {
  return entries.find(({ code }) => code === asked)?.code ?? null;
}

/** The count targets of a unit this year, with the plan; none in a year without one. */
export async function unitCountLines(
  tx: SessionTx,
  { today }: Scope,
  unit: string,
): Promise<{ plan: Plan | null; lines: CountLine[] }> {
  try {
    const { plan, compliance, facts } = await snapshotOf(tx, { asOf: today });
    const results = wasEarlier(tx) ? [] : (resultsByUnit(compliance).get(unit) ?? []);
    const day = { year: yearOf(today), asOf: today };
    const lines = linesOf(plan.targets.filter(isMeasured), results, day.year, day.asOf);
    return { plan, lines: withClaims(lines, indexFacts(facts), day).flatMap(countLine) };
  } catch (error) {
    if (error instanceof Failure && error.code === "PLAN_NOT_FOUND") return { plan: null, lines: [] };
    throw error;
  }
}

function countLine(line: Line): CountLine[] {
  const { measure } = line.target;
  if (!isSummed(measure) || measure.scope === "direct" || line.result.required === null) return [];
  return [{ ...line, activityType: measure.activityType, outlets: measure.outlets ?? [] }];
}

function usualOutlets(plan: Plan | null): Record<string, string> {
  const usual = new Map<string, string>();
  for (const { measure } of plan?.targets ?? []) {
    if (!isSummed(measure)) continue;
    const outlet = measure.outlets?.[0];
    if (outlet === undefined || usual.has(measure.activityType)) continue;
    usual.set(measure.activityType, outlet);
  }
  return Object.fromEntries(usual);
}
