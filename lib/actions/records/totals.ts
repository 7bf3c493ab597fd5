import { fieldError, refuse } from "@/lib/actions/field-error";
import type { FieldError } from "@/lib/db/failure";
import { totalsOfAudience } from "@/lib/db/headcounts/read";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { yearOf } from "@/lib/domain/calendar";
import { READING_AUDIENCES, type ReadingAudience } from "@/lib/domain/channel";
import { ownLevels } from "@/lib/domain/compliance/audience";
import { membersOverWorkers } from "@/lib/domain/headcount";
import type { RecordName } from "@/lib/records/all";

type Said = Readonly<Record<string, unknown>>;

/** How many people an audience has in a unit on a day, as far as it was asked for; null = not known. */
export type Totals = (unit: string, audience: ReadingAudience, on: string) => number | null;

/** What records say, and the codes of the units that they belong to. */
export interface OwnedSaying {
  readonly owner: string;
  readonly said: Said;
}

/** The totals that readings are held against; other kinds need none. */
export async function totalsFor(
  tx: SessionTx,
  kind: RecordName,
  rows: readonly OwnedSaying[],
): Promise<Totals> {
  const asked = kind === "coverage" ? rows.flatMap(readingOf) : [];
  const known = new Map<string, ReadonlyMap<string, number | null>>();
  for (const [key, group] of Map.groupBy(asked, ({ audience, on }) => `${audience} ${on}`)) {
    const [first] = group;
    if (first === undefined) continue;
    const { audience, on } = first;
    const units = new Set(group.map(({ owner }) => owner));
    const plan = await loadPlan(tx, yearOf(on));
    const whose = { audience, ownLevels: ownLevels(audience, plan) };
    known.set(key, await totalsOfAudience(tx, [...units], whose, on));
  }
  return (unit, audience, on) => known.get(`${audience} ${on}`)?.get(unit) ?? null;
}

function readingOf({ owner, said: { audience, asOf: on } }: OwnedSaying) {
  const known = READING_AUDIENCES.find((each) => each === audience);
  return known === undefined || typeof on !== "string" ? [] : [{ owner, audience: known, on }];
}

/**
 * What can be told of a record without knowing anything else.
 * @throws Failure INVALID
 */
export function withinItself(kind: RecordName, said: Said): void {
  if (kind === "headcounts") refuse(headcountErrors(said));
}

/**
 * A number that is over its total names both, since either may be the wrong one. A bundle is only warned of them: old
 * records are like that.
 * @param changed the fields that are said anew; a number that nobody touches is not asked about again
 * @throws Failure INVALID
 */
export function withinTotals(
  kind: RecordName,
  saying: OwnedSaying,
  totals: Totals,
  changed: Said = saying.said,
): void {
  if ("members" in changed || "workers" in changed) withinItself(kind, saying.said);
  if (kind === "coverage" && "connected" in changed) refuse(readingErrors(saying, totals));
}

/** What is over its total in a headcount; `at` goes before the names of its figures. */
export function headcountErrors(said: Said, at = ""): FieldError[] {
  const over = membersOverWorkers({ workers: figure(said.workers), members: figure(said.members) });
  return over === null ? [] : [fieldError(`${at}members`, "headcount.membersOverWorkers", over)];
}

function readingErrors(saying: OwnedSaying, totals: Totals): FieldError[] {
  const count = figure(saying.said.connected);
  return readingOf(saying).flatMap(({ owner, audience, on }) => {
    const total = totals(owner, audience, on);
    return count === null || total === null || count <= total
      ? []
      : [fieldError("connected", "reading.overTotal", { connected: count, total })];
  });
}

function figure(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
