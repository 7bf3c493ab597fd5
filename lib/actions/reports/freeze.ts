import { createHash } from "node:crypto";
import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { loadActivityFacts, loadOtherFacts } from "@/lib/db/compliance/facts";
import { Failure } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans/read";
import { loadCounted, loadReportSource } from "@/lib/db/reports/facts";
import { loadReport } from "@/lib/db/reports/read";
import { freeze, momentOf } from "@/lib/db/reports/write";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNames } from "@/lib/db/units/names";
import { reachOf } from "@/lib/db/units/reach";
import { canonicalJson } from "@/lib/domain/canonical";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import type { Day } from "@/lib/domain/compliance/day";
import { factsNeeded } from "@/lib/domain/compliance/needs";
import { answerFor, type Folded, reportFigures } from "@/lib/domain/report/figures";
import type { KeptAnswer } from "@/lib/domain/report/frozen";
import { type KeptReport, type ShownReport, shownReport, textsOf } from "@/lib/domain/report/report";
import { unitsWithPlaces } from "@/lib/domain/screen/matrix";
import type { reportFreeze } from "@/lib/schemas/report";
import { heldReport } from "./work";

/** Makes the figures and words of a report final, and gives it the code by which it is verified (compliance.md §11). */
export async function freezeReport({
  tx,
  scope,
  input: { id, version },
  audit,
}: Work<z.output<typeof reportFreeze>>): Promise<ShownReport> {
  const { report, place } = await heldReport(tx, scope, id, version);
  refuse(shownReport(report).toWrite.map((name) => fieldError(name, "required")));
  const at = await momentOf(tx);
  // One snapshot for all that is kept: what is written sees what others commit meanwhile.
  const answer = await tx.atLeisure((own) => keptAnswer(own, report, at));
  const kept = canonicalJson(answer);
  const code = codeOf(kept);
  if (!(await freeze(tx, report, { code, unit: place.name, kept })))
    throw new Failure("STALE", { present: shownReport(await loadReport(tx, id)) });
  await audit({
    entity: "report",
    entityId: id,
    unitId: place.id,
    after: { verification: code, asOf: report.asOf },
  });
  return shownReport(await loadReport(tx, id));
}

async function keptAnswer(tx: SessionTx, report: KeptReport, frozenAt: string): Promise<KeptAnswer> {
  const { unit, period, asOf, id } = report;
  const source = await loadReportSource(tx, report, (day) => folded(tx, day));
  const answer = answerFor(source.present, unit);
  const figures = reportFigures(source);
  const whole = figures.unit.level === "PROVINCIAL";
  return {
    ...{ report: id, federation: tx.who.tenant.code, unit, period, frozenAt },
    question: {
      ...{ year: answer.year, asOf, unit: whole ? null : unit, scope: whole ? null : "subtree" },
      structure: "then",
    },
    ...{ answer, figures, texts: textsOf(report) },
    counted: await loadCounted(tx, unit, source.present, answer),
  };
}

/** A day's figures made for this one time, of all that the session sees. */
async function folded(tx: SessionTx, { year, asOf }: Day): Promise<Folded> {
  const plan = await loadPlan(tx, year);
  if (plan === null) throw new Failure("PLAN_NOT_FOUND");
  const needs = factsNeeded(plan, year, asOf);
  const among = tx.who.seesAll ? null : await reachOf(tx, null);
  const facts = {
    ...(await loadOtherFacts(tx, needs, year, among)),
    ...(await loadActivityFacts(tx, needs, among)),
  };
  const names = await unitNames(tx);
  const units = tx.who.seesAll ? undefined : [...names.keys()];
  const compliance = computeCompliance(plan, facts, { year, asOf, units });
  return { plan, facts, compliance, units: unitsWithPlaces(facts, names, asOf) };
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const [CODE_LENGTH, BITS] = [16, 5];

/** The first letters of the base32 (RFC 4648) of the text's SHA-256. */
function codeOf(text: string): string {
  const hash = createHash("sha256").update(text).digest();
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from(
    { length: CODE_LENGTH },
    (_, place) => BASE32[Number.parseInt(bits.slice(place * BITS, (place + 1) * BITS), 2)],
  ).join("");
}
