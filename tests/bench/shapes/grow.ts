import type { CivilDate } from "@/lib/domain/calendar";
import type { Bundle } from "@/lib/transfer/bundle";
import { anGiang } from "@/prisma/seed/angiang/demo";
import { at } from "@/prisma/seed/random";

/**
 * The demo grown to at least as many units as asked for, for measurements: each unit that is added repeats a
 * grassroots union with its headcounts, group, links, reporter and equipment. Activities are left out: whoever measures
 * adds as many as are to be measured.
 */
export function grow(today: CivilDate, { units }: { readonly units: number }): Bundle {
  const bundle: Bundle = { ...anGiang(today), activities: [] };
  const moved = new Set(bundle.placements.map((row) => row.unit));
  const models = bundle.units.filter((row) => row.level === "GRASSROOTS" && !moved.has(row.code));
  const count = Math.max(0, units - bundle.units.length);
  const copies = new Map<string, string[]>();
  for (let number = 0; number < count; number += 1) {
    const { code } = at(models, number % models.length);
    const round = String(Math.floor(number / models.length) + 2);
    copies.set(code, [...(copies.get(code) ?? []), round]);
  }
  return withCopies(bundle, copies);
}

/** `copies` names, for a unit, the suffixes of its copies. */
function withCopies(bundle: Bundle, copies: ReadonlyMap<string, readonly string[]>): Bundle {
  const suffixes = (unit: string) => copies.get(unit) ?? [];
  const ownerOf = new Map(bundle.channels.map((row) => [row.code, row.unit]));
  const again = <Row>(
    rows: readonly Row[],
    unit: (row: Row) => string,
    copy: (row: Row, suffix: string) => Row,
  ) => [...rows, ...rows.flatMap((row) => suffixes(unit(row)).map((suffix) => copy(row, suffix)))];
  const named = (code: string, suffix: string) => `${code}.${suffix}`;
  const ofUnit = <Row extends { unit: string }>(rows: readonly Row[]) =>
    again(
      rows,
      (row) => row.unit,
      (row, suffix) => ({ ...row, unit: named(row.unit, suffix) }),
    );
  return {
    ...bundle,
    units: again(
      bundle.units,
      (row) => row.code,
      (row, suffix) => ({ ...row, code: named(row.code, suffix), name: `${row.name} ${suffix}` }),
    ),
    headcounts: ofUnit(bundle.headcounts),
    channels: again(
      bundle.channels,
      (row) => row.unit,
      (row, suffix) => ({ ...row, code: named(row.code, suffix), unit: named(row.unit, suffix) }),
    ),
    coverage: again(
      bundle.coverage,
      (row) => ownerOf.get(row.channel) ?? "",
      (row, suffix) => ({ ...row, channel: named(row.channel, suffix) }),
    ),
    chairLinks: ofUnit(bundle.chairLinks),
    reporters: ofUnit(bundle.reporters),
    facilities: again(
      bundle.facilities,
      (row) => row.unit,
      (row, suffix) => ({ ...row, id: named(row.id, suffix), unit: named(row.unit, suffix) }),
    ),
  };
}
