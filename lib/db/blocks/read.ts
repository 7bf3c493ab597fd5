import type { Block } from "@/lib/domain/block";
import { compareCodes } from "@/lib/domain/compliance/grouping";
import type { Blocks } from "@/lib/domain/compliance/league";
import { compareText } from "@/lib/domain/text";
import type { SessionTx } from "../transaction";

/** In which block a unit is that the session sees; null in a year without blocks. */
export async function loadBlockOf({ db }: SessionTx, year: number): Promise<Blocks> {
  // That there are blocks is told by those of others too.
  const rows = await db.$queryRaw<{ unit: string | null; block: string }[]>`
    SELECT u.code AS unit, b.block FROM block_units b LEFT JOIN units u ON u.id = b.unit_id WHERE b.year = ${year}`;
  if (rows.length === 0) return null;
  return new Map(rows.flatMap(({ unit, block }) => (unit === null ? [] : [[unit, block]])));
}

/** A year's blocks by name, their units by code; of those that the session sees. */
export async function loadBlocks(tx: SessionTx, year: number): Promise<Block[]> {
  const units = [...((await loadBlockOf(tx, year)) ?? [])];
  return [...Map.groupBy(units, ([, block]) => block)]
    .toSorted(([a], [b]) => compareText(a, b) || compareCodes(a, b))
    .map(([name, of]) => ({ name, units: of.map(([unit]) => unit).sort(compareCodes) }));
}
