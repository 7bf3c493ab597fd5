import type { ReadingAudience } from "@/lib/domain/channel";
import { type Attribute, figureIn } from "@/lib/domain/headcount";
import type { CoverageMeasure } from "@/lib/domain/measure";
import type { Level } from "@/lib/domain/unit";
import { AUDIENCE_FIGURE } from "../audience";
import { groupedBy } from "../grouping";
import type { Stay } from "../hierarchy";
import type { Records } from "../records";
import { ALWAYS, intersection, type Span, spanOf, union } from "../span";
import { unitChannels } from "./channels";
import { addDuring, type Changes } from "./tally";

/**
 * How connected and all of a coverage target change over time for a unit (compliance.md §5), for the milestone that
 * looks back. The numerator is not yet cut at the denominator.
 */
export function coverageChanges(measure: CoverageMeasure, records: Records, unit: string): Changes {
  const changes: Changes = new Map();
  const stays = records.hierarchy.stays(unit, measure.scope);
  if (measure.audience === "CHAIRS") {
    addChairs(changes, measure, records, unit, stays);
  } else {
    addHeadcounts(changes, measure.audience, records, stays);
    addReadings(changes, measure, measure.audience, records, unit);
  }
  return changes;
}

/** When units of the levels are in scope and operate. */
function operatingStays(records: Records, stays: readonly Stay[], levels: readonly Level[]): Stay[] {
  const operating: Stay[] = [];
  for (const { unit, span } of stays) {
    const fact = records.units.get(unit);
    if (fact === undefined || !levels.includes(fact.level)) continue;
    const both = intersection(span, spanOf(fact.from, fact.to));
    if (both !== null) operating.push({ unit, span: both });
  }
  return operating;
}

function addChairs(
  changes: Changes,
  measure: CoverageMeasure,
  records: Records,
  owner: string,
  stays: readonly Stay[],
): void {
  const linked = linkedSpans(measure, records, owner);
  for (const { unit, span } of operatingStays(records, stays, ["GRASSROOTS"])) {
    addDuring(changes, span, { denominator: 1 });
    for (const link of linked.get(unit) ?? []) {
      const both = intersection(span, link);
      if (both !== null) addDuring(changes, both, { numerator: 1 });
    }
  }
}

/** When each unit's chair is in at least one of the owner's open channels of the purpose. */
function linkedSpans(measure: CoverageMeasure, records: Records, owner: string): Map<string, Span[]> {
  const links: Stay[] = [];
  for (const channel of unitChannels(records, owner, measure.purpose)) {
    const open = spanOf(channel.opened, channel.closed);
    for (const { unit, joined, left } of records.linksByChannel.get(channel.code) ?? []) {
      const span = intersection(spanOf(joined, left), open);
      if (span !== null) links.push({ unit, span });
    }
  }
  const byUnit = groupedBy(links, ({ unit }) => unit);
  return new Map([...byUnit].map(([unit, its]) => [unit, union(its.map(({ span }) => span))]));
}

function addHeadcounts(
  changes: Changes,
  audience: ReadingAudience,
  records: Records,
  stays: readonly Stay[],
): void {
  const { attribute, levels } = AUDIENCE_FIGURE[audience];
  for (const { unit, span } of operatingStays(records, stays, levels)) {
    for (const piece of figurePieces(records, unit, attribute)) {
      const both = intersection(span, piece.span);
      if (both === null) continue;
      addDuring(changes, both, piece.figure === null ? { unknown: 1 } : { denominator: piece.figure });
    }
  }
}

interface Piece {
  readonly span: Span;
  readonly figure: number | null;
}

/** A unit's figure from row to row; unknown before the first. */
function figurePieces(records: Records, unit: string, attribute: Attribute): Piece[] {
  const rows = records.headcounts.get(unit) ?? [];
  const before: Piece = { span: { from: ALWAYS.from, to: rows[0]?.asOf ?? ALWAYS.to }, figure: null };
  const pieces = rows.map((row, index) => ({
    span: spanOf(row.asOf, rows[index + 1]?.asOf ?? null),
    figure: figureIn(row, attribute),
  }));
  return [before, ...pieces];
}

function addReadings(
  changes: Changes,
  measure: CoverageMeasure,
  audience: ReadingAudience,
  records: Records,
  owner: string,
): void {
  for (const channel of unitChannels(records, owner, measure.purpose)) {
    const open = spanOf(channel.opened, channel.closed);
    const readings = (records.readingsByChannel.get(channel.code) ?? []).filter(
      (reading) => reading.audience === audience,
    );
    for (const [index, reading] of readings.entries()) {
      const newest = spanOf(reading.asOf, readings[index + 1]?.asOf ?? null);
      const span = intersection(newest, open);
      if (span !== null) addDuring(changes, span, { numerator: reading.connected });
    }
  }
}
