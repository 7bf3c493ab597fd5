import type { CivilDate } from "@/lib/domain/calendar";
import { openChannels } from "@/lib/domain/compliance/measures/presence";
import type { Records } from "@/lib/domain/compliance/records";
import { includes, spanOf } from "@/lib/domain/compliance/span";
import type { CoverageMeasure } from "@/lib/domain/plan";
import { holdsOn } from "@/lib/domain/unit";
import type { LookedAt, Verdict } from "./evidence";

/** Judges the grassroots units of a `CHAIRS` denominator: one counts when its chair is in an open channel of the owner. */
export function judgeChairs(
  measure: CoverageMeasure,
  records: Records,
  owner: string,
  asOf: CivilDate,
): [LookedAt, Verdict][] {
  const joined = joinedByUnit(measure, records, owner, asOf);
  return records.hierarchy.stays(owner, measure.scope).flatMap(({ unit, span }) => {
    const fact = records.units.get(unit);
    if (fact?.level !== "GRASSROOTS" || !includes(span, asOf) || !holdsOn(fact, asOf)) return [];
    const on = joined.get(unit);
    const record: LookedAt = { kind: "UNIT", id: unit, unit, on: on ?? null, title: unit };
    return [[record, on === undefined ? { reason: "NOT_LINKED" } : { contribution: 1 }]];
  });
}

/** The first day of the links in force, by linked unit. */
function joinedByUnit(
  measure: CoverageMeasure,
  records: Records,
  owner: string,
  asOf: CivilDate,
): Map<string, CivilDate> {
  const joined = new Map<string, CivilDate>();
  const links = openChannels(records, owner, measure.purpose, asOf)
    .flatMap(({ code }) => records.linksByChannel.get(code) ?? [])
    .filter((link) => includes(spanOf(link.joined, link.left), asOf));
  for (const link of links) {
    const known = joined.get(link.unit);
    if (known === undefined || link.joined < known) joined.set(link.unit, link.joined);
  }
  return joined;
}
