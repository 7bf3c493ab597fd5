import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { refuse } from "@/lib/actions/field-error";
import { wrongUnit } from "@/lib/actions/units/known";
import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { drawChecks, holdCheck, judgeCheck } from "@/lib/db/spot-checks/write";
import { reachOf } from "@/lib/db/units/reach";
import { visibleUnitId } from "@/lib/db/units/read";
import { firstDayOfYear, yearOf } from "@/lib/domain/calendar";
import { decidesEverywhere } from "@/lib/domain/policy";
import type { sampleDraw, spotVerdict } from "@/lib/schemas/spot-check";

/** Draws some of what was approved this year; fewer where there are no more. */
export async function drawSample({
  tx,
  scope,
  input: { count, unit },
  audit,
}: Work<z.output<typeof sampleDraw>>): Promise<{ readonly drawn: number }> {
  checks(scope);
  const unitId = unit === null ? null : await visibleUnitId(tx, unit);
  refuse(await wrongUnit(tx, { unit }));
  const among = unitId === null ? null : await reachOf(tx, [unitId]);
  const drawn = await drawChecks(tx, { count, since: firstDayOfYear(yearOf(scope.today)), among });
  await audit({
    entity: "spotCheck",
    entityId: "sample",
    unitId: unitId ?? undefined,
    after: { unit, drawn },
  });
  return { drawn };
}

/** Keeps what was found of one that was drawn, or takes it back. @throws Failure STALE for whoever saw something else of it */
export async function judge({
  tx,
  scope,
  input: { id, seen, verdict, note },
  audit,
}: Work<z.output<typeof spotVerdict>>): Promise<{ readonly id: string }> {
  checks(scope);
  const found = { id, verdict, note: verdict === "WRONG" ? note : null };
  const judgedAt = await holdCheck(tx, id);
  if (judgedAt === undefined) throw new Failure("NOT_FOUND");
  if (judgedAt !== seen) throw new Failure("STALE");
  await judgeCheck(tx, found);
  await audit({ entity: "spotCheck", entityId: id, after: { verdict, note: found.note } });
  return { id };
}

/** Samples are the province's. */
function checks({ memberships }: Scope): void {
  if (!decidesEverywhere(memberships)) throw new Failure("FORBIDDEN");
}
