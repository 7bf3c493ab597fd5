import { addDays, type CivilDate, earlierOf } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { personName } from "../names/people";
import { type Random, randomFor } from "../random";
import type { DatedUnion } from "./changes";
import type { DemoFederation } from "./federation";

type Row = BundleRow<"chairs">;
type Link = BundleRow<"chairLinks">;

/** Of the unions whose chair left the groups in these weeks, one in so many has no other yet. */
const ONE_IN = 3;

/** Who chairs each union: one person throughout, but where the groups' chair left, and the next is not in them yet. */
export function chairRows({ unions, today }: DemoFederation, links: readonly Link[]): Row[] {
  const random = randomFor("angiang/chairs");
  const left = leavings(links);
  const changed = unions.filter((union) => union.to === null && left.has(union.code));
  const vacant = new Set(changed.filter((_, index) => index % ONE_IN === 1).map(({ code }) => code));
  return unions.flatMap((union) => {
    const on = union.to === null ? left.get(union.code) : undefined;
    if (on === undefined) return [chair(union, union.from, union.to, random)];
    const next = earlierOf(addDays(on, random.int(2, 8)), today);
    const first = chair(union, union.from, on, random);
    return vacant.has(union.code) ? [first] : [first, chair(union, next, null, random)];
  });
}

/** By union, when its chair left the last group that they were in; nobody who is in one. */
function leavings(links: readonly Link[]): ReadonlyMap<string, CivilDate> {
  const inOne = new Set(links.filter(({ left }) => left === null).map(({ unit }) => unit));
  const last = new Map<string, CivilDate>();
  for (const { unit, left } of links) {
    if (left !== null && !inOne.has(unit) && left > (last.get(unit) ?? "")) last.set(unit, left);
  }
  return last;
}

function chair(union: DatedUnion, from: CivilDate | null, to: CivilDate | null, random: Random): Row {
  return { unit: union.code, fullName: personName(random), from, to };
}
