import { refuse } from "@/lib/actions/field-error";
import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { Failure, tooLate } from "@/lib/db/failure";
import type { PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { PositionedUnit } from "@/lib/db/units/read";
import type { RecordName } from "@/lib/records/all";
import type { PlainValues } from "@/lib/records/field";
import { lookUp, type Placed, placed } from "./belongs";
import { notLater, stillWhole } from "./checks";
import { mayMeetNamesakes, namesakesOf } from "./namesakes";
import { totalsFor, withinItself, withinTotals } from "./totals";

/** What a rule says of one of several: the result, or the refusal as it would be thrown of one alone. */
export type Allowed<T> = T | Failure;

/** @throws what is no refusal */
export function attempted<T>(judge: () => T): Allowed<T> {
  try {
    return judge();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** @throws Failure the refusal */
export function granted<T>(judged: Allowed<T> | undefined): T {
  if (judged === undefined) throw new Error("Nothing was judged");
  if (judged instanceof Failure) throw judged;
  return judged;
}

/**
 * Judges by each of several rules, so that one refusal names every field that is wrong.
 * @throws Failure the first that is about no field, else INVALID with what all rules say
 */
export function allRules(...rules: readonly (() => unknown)[]): void {
  const refusals = rules.map(attempted).filter((judged) => judged instanceof Failure);
  const other = refusals.find(({ code }) => code !== "INVALID");
  if (other !== undefined) throw other;
  refuse(refusals.flatMap(({ detail }) => detail.errors ?? []));
}

/** Judges what has passed so far, all together; the others' refusals stay in their places. */
export async function further<A, B>(
  judged: readonly Allowed<A>[],
  next: (passed: readonly A[]) => Promise<readonly Allowed<B>[]>,
): Promise<Allowed<B>[]> {
  const passed = judged.flatMap((each) => (each instanceof Failure ? [] : [each]));
  const results = [...(await next(passed))].reverse();
  return judged.flatMap((each) => (each instanceof Failure ? [each] : results.splice(-1)));
}

/** Where new records belong, of each that may be made. */
export async function judgedNew(
  tx: SessionTx,
  scope: Scope,
  kind: RecordName,
  rows: readonly PlainValues[],
): Promise<Allowed<Placed>[]> {
  const known = await lookUp(tx, kind, rows);
  const places = rows.map((values) =>
    attempted(() => {
      allRules(
        () => notLater(kind, values, scope.today),
        () => placed(kind, values, known),
        () => withinItself(kind, values),
      );
      const place = placed(kind, values, known);
      if (!actorOver(scope, place.owner).records) throw new Failure("FORBIDDEN");
      return place;
    }),
  );
  return further(places, async (passed) => {
    const sayings = passed.map(({ owner, said }) => ({ owner: owner.unit, said }));
    const totals = await totalsFor(tx, kind, sayings);
    const unlike = await namesakesOf(
      tx,
      kind,
      passed.map(({ owner }) => owner.id),
    );
    return passed.map((place) =>
      attempted(() => {
        withinTotals(kind, { owner: place.owner.unit, said: place.said }, totals);
        unlike(place.owner.id, place.said);
        return place;
      }),
    );
  });
}

/** A record that the asker may change, and what is to be changed of it. */
export interface Changing {
  readonly record: PlainRecord;
  readonly owner: PositionedUnit;
  readonly changes: PlainValues;
}

/** The changes that may be made. */
export async function judgedChanges(
  tx: SessionTx,
  { today }: Scope,
  kind: RecordName,
  rows: readonly Changing[],
): Promise<Allowed<Changing>[]> {
  const totals = await totalsFor(
    tx,
    kind,
    rows.flatMap((row) => ("connected" in row.changes ? [sayingOf(row)] : [])),
  );
  const renamed = rows.filter(({ changes }) => mayMeetNamesakes(changes));
  const unlike = await namesakesOf(
    tx,
    kind,
    renamed.map(({ owner }) => owner.id),
  );
  return rows.map((row) =>
    attempted(() => {
      const { record, owner, changes } = row;
      if (record.withdrawn !== null) throw tooLate("WITHDRAWN", "withdrawn", record.withdrawn);
      allRules(
        () => notLater(kind, changes, today),
        () => stillWhole(kind, record, changes),
        () => withinTotals(kind, sayingOf(row), totals, changes),
        () => unlike(owner.id, { ...record, ...changes }),
      );
      return row;
    }),
  );
}

function sayingOf({ record, owner, changes }: Changing) {
  return { owner: owner.unit, said: { ...record, ...changes } };
}
