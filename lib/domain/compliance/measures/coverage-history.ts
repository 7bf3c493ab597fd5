import type { ReadingAudience } from "@/lib/domain/channel";
import { type Attribute, FIGURE } from "@/lib/domain/headcount";
import type { CoverageMeasure } from "@/lib/domain/plan";
import type { Level } from "@/lib/domain/unit";
import { AUDIENCE_FIGURE } from "../audience";
import { groupedBy } from "../grouping";
import type { Stay } from "../hierarchy";
import type { Records } from "../records";
import { ALWAYS, intersection, type Span, spanOf, union } from "../span";
import { ownChannels } from "./presence";
import { type Step, stepsDuring } from "./tally";

/**
 * How connected and all of a coverage target change over time for a unit (compliance.md §5), for the milestone that
 * looks back. The numerator is not yet cut at the denominator.
 */
export function coverageSteps(measure: CoverageMeasure, records: Records, unit: string): Step[] {
  const stays = records.hierarchy.stays(unit, measure.scope);
  if (measure.audience === "CHAIRS") return chairSteps(measure, records, unit, stays);
  return [
    ...headcountSteps(measure.audience, records, stays),
    ...readingSteps(measure, measure.audience, records, unit),
  ];
}

/** When units of the levels are in scope and operate. */
function operatingStays(records: Records, stays: readonly Stay[], levels: readonly Level[]): Stay[] {
  return stays.flatMap(({ unit, span }) => {
    const fact = records.units.get(unit);
    if (fact === undefined || !levels.includes(fact.level)) return [];
    const operating = intersection(span, spanOf(fact.from, fact.to));
    return operating === null ? [] : [{ unit, span: operating }];
  });
}

function chairSteps(
  measure: CoverageMeasure,
  records: Records,
  owner: string,
  stays: readonly Stay[],
): Step[] {
  const linked = linkedSpans(measure, records, owner);
  return operatingStays(records, stays, ["GRASSROOTS"]).flatMap(({ unit, span }) => [
    ...stepsDuring(span, { denominator: 1 }),
    ...(linked.get(unit) ?? []).flatMap((link) => {
      const both = intersection(span, link);
      return both === null ? [] : stepsDuring(both, { numerator: 1 });
    }),
  ]);
}

/** When each unit's chair is in at least one of the owner's open channels of the purpose. */
function linkedSpans(measure: CoverageMeasure, records: Records, owner: string): Map<string, Span[]> {
  const links = ownChannels(records, owner, measure.purpose).flatMap((channel) =>
    (records.linksByChannel.get(channel.code) ?? []).flatMap(({ unit, joined, left }) => {
      const span = intersection(spanOf(joined, left), spanOf(channel.opened, channel.closed));
      return span === null ? [] : [{ unit, span }];
    }),
  );
  const byUnit = groupedBy(links, ({ unit }) => unit);
  return new Map([...byUnit].map(([unit, stays]) => [unit, union(stays.map(({ span }) => span))]));
}

function headcountSteps(audience: ReadingAudience, records: Records, stays: readonly Stay[]): Step[] {
  const { attribute, levels } = AUDIENCE_FIGURE[audience];
  return operatingStays(records, stays, levels).flatMap(({ unit, span }) =>
    figurePieces(records, unit, attribute).flatMap((piece) => {
      const both = intersection(span, piece.span);
      if (both === null) return [];
      return stepsDuring(both, piece.figure === null ? { unknown: 1 } : { denominator: piece.figure });
    }),
  );
}

interface Piece {
  readonly span: Span;
  readonly figure: number | null;
}

/** A unit's figure from row to row; unknown before the first. */
function figurePieces(records: Records, unit: string, attribute: Attribute): Piece[] {
  const rows = records.headcounts.get(unit) ?? [];
  const before: Piece = { span: { from: ALWAYS.from, to: rows[0]?.asOf ?? ALWAYS.to }, figure: null };
  return [
    before,
    ...rows.map((row, index) => ({
      span: spanOf(row.asOf, rows[index + 1]?.asOf ?? null),
      figure: FIGURE[attribute](row),
    })),
  ];
}

function readingSteps(
  measure: CoverageMeasure,
  audience: ReadingAudience,
  records: Records,
  owner: string,
): Step[] {
  return ownChannels(records, owner, measure.purpose).flatMap((channel) => {
    const readings = (records.readingsByChannel.get(channel.code) ?? []).filter(
      (reading) => reading.audience === audience,
    );
    return readings.flatMap((reading, index) => {
      const newest = spanOf(reading.asOf, readings[index + 1]?.asOf ?? null);
      const span = intersection(newest, spanOf(channel.opened, channel.closed));
      return span === null ? [] : stepsDuring(span, { numerator: reading.connected });
    });
  });
}
