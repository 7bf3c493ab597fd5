import { freshActivity } from "@/lib/actions/activities/create";
import { taken } from "@/lib/actions/activities/fields";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { attempted } from "@/lib/actions/records/judge";
import { actorOver } from "@/lib/auth/over-unit";
import { parseWith } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import { type ActivityReferences, type HeldActivity, holdActivities } from "@/lib/db/activities/read";
import { loadActivityChoices, loadActivityTypes, loadOutlets } from "@/lib/db/catalogue";
import { Failure } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnits } from "@/lib/db/units/read";
import { yearOf } from "@/lib/domain/calendar";
import { type Doubt, doubtsAbout } from "@/lib/domain/compliance/doubts";
import type { TakenRow } from "@/lib/domain/screen/import";
import type { Level } from "@/lib/domain/unit";
import { decideStep } from "@/lib/domain/workflow";
import { SAID_OF_ACTIVITY, type SaidOfActivity } from "@/lib/records/activities";
import { picked, saidIn } from "@/lib/records/keys";
import { activityChanges, newActivity } from "@/lib/schemas/activity";
import type { HandingIn, Rewriting } from "./activity-rows";
import { alikeAlready } from "./alike";
import { type ImportRow, type Planned, plannedOf, type RowsPlan, takenRows } from "./plan";
import { toldBy } from "./told";
import { writeActivities } from "./write-activities";

type Doubtful = (
  level: Level,
  fields: Pick<SaidOfActivity, "type" | "outlet" | "occurredOn" | "quantity">,
) => readonly Doubt[];
type Looked = (unit: string, fields: Pick<SaidOfActivity, "type" | "outlet">) => ActivityReferences;

/** What would become of rows of activities: by id they change what is there, else they are handed in. */
export async function planActivities(
  tx: SessionTx,
  scope: Scope,
  rows: readonly ImportRow[],
): Promise<RowsPlan> {
  const ids = rows.flatMap(({ said: { id } }) => (typeof id === "string" ? [id] : []));
  const held = new Map((await holdActivities(tx, ids)).map((activity) => [activity.row.id, activity]));
  const looked = await lookedUp(tx, [
    ...rows.map(({ said }) => said.unit),
    ...[...held.values()].map(({ row }) => row.unit),
  ]);
  const plan = await loadPlan(tx, yearOf(scope.today));
  const doubtful: Doubtful = (level, fields) =>
    doubtsAbout(plan, { ...fields, level, status: "SUBMITTED" }, scope.today);
  const planned = rows.map(({ line, own, said: { id, ...said } }): Planned<HandingIn | Rewriting> => {
    const activity = typeof id === "string" ? held.get(id) : undefined;
    if (activity !== undefined)
      return plannedOf(
        line,
        attempted(() => rewriting(scope, activity, own, looked, doubtful)),
        "unit",
        same,
      );
    const judged = attempted(() => {
      refuse(id == null ? [] : [fieldError("id", "code.unknown")]);
      return handingIn(tx, scope, said, looked, doubtful);
    });
    return plannedOf(line, judged, "unit", same);
  });
  const known = await alikeAlready(tx, planned);
  const allowed = takenRows(known);
  return {
    rows: known,
    write: (work, lines) =>
      writeActivities(
        work,
        allowed.filter(({ line }) => lines.has(line)),
      ),
  };
}

function same<T>(value: T): T {
  return value;
}

async function lookedUp(tx: SessionTx, codes: readonly unknown[]): Promise<Looked> {
  const units = await placedUnits(tx, [...new Set(codes.filter((code) => typeof code === "string"))]);
  const types = new Map((await loadActivityTypes(tx)).map((each) => [each.code, each]));
  const outlets = new Map((await loadOutlets(tx)).map((each) => [each.code, each]));
  const choices = await loadActivityChoices(tx);
  return (unit, { type, outlet }) => ({
    unit: units.get(unit) ?? null,
    reviewed: types.get(type)?.reviewed ?? null,
    outletExists: outlet === null || outlets.has(outlet),
    typeOff: types.get(type)?.inUse === false,
    outletOff: outlet !== null && outlets.get(outlet)?.inUse === false,
    choices,
  });
}

/** @throws Failure for what cannot be handed in */
function handingIn(tx: SessionTx, scope: Scope, said: object, looked: Looked, doubtful: Doubtful): HandingIn {
  const { unit: code, status, ...fields } = parseWith(newActivity, { ...said, status: "SUBMITTED" });
  const known = taken(scope, fields, looked(code, fields));
  const fresh = freshActivity(tx, scope, known, fields, status);
  const final = fresh.marks.status === "APPROVED" && !actorOver(scope, known.unit).withdrawsDecided;
  const doubts = doubtful(known.unit.level, fields);
  return { does: "make", known, fresh, final, doubts, owner: code, ...called(fields) };
}

/** @throws Failure for what cannot be said of the activity */
function rewriting(
  scope: Scope,
  activity: HeldActivity,
  { id: _, ...said }: ImportRow["own"],
  looked: Looked,
  doubtful: Doubtful,
): Rewriting {
  const { row, state, position } = activity;
  const { unit = row.unit, ...given } = parseWith(activityChanges, said);
  refuse(unit === row.unit ? [] : [fieldError("unit", "import.fixed")]);
  const next = { ...picked(row, SAID_OF_ACTIVITY), ...saidIn(given) };
  const names = SAID_OF_ACTIVITY.filter((name) => JSON.stringify(next[name]) !== JSON.stringify(row[name]));
  const base = { activity, owner: row.unit };
  if (names.length === 0)
    return { ...base, does: "nothing", before: {}, changes: {}, days: [], called: row.title };
  const decision = decideStep("edit", state, actorOver(scope, position), null);
  if (!decision.ok) {
    if (decision.error === "FORBIDDEN") throw new Failure("FORBIDDEN");
    if (state.withdrawn) throw new Failure("WITHDRAWN");
    refuse([fieldError("id", "import.decided")]);
  }
  taken(scope, next, looked(row.unit, next), row);
  const days = [...called(next).days, ...called(row).days];
  return {
    ...base,
    does: "change",
    before: picked(row, names),
    changes: picked(next, names),
    called: next.title,
    doubts: doubtful(position.level, next),
    days,
  };
}

function called(fields: Pick<SaidOfActivity, "title" | "occurredOn">): Pick<TakenRow, "days" | "called"> {
  return { ...toldBy("activities", fields), called: fields.title };
}
