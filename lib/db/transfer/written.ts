import "server-only";
import { Prisma } from "../generated/client";

/** How many rows of one statement were new, and how many differed from what was stored. */
export interface Written {
  readonly inserted: number;
  readonly updated: number;
}

/** Ends a statement whose `written (fresh)` says of each row that it wrote whether it is new. */
export const TALLY = Prisma.sql`
  SELECT count(*) FILTER (WHERE fresh)::int AS inserted, count(*) FILTER (WHERE NOT fresh)::int AS updated FROM written`;

export const NOTHING_WRITTEN: Written = { inserted: 0, updated: 0 };

/** The single row of a counting statement. */
export async function counted(query: Promise<Written[]>): Promise<Written> {
  const [row] = await query;
  return row ?? NOTHING_WRITTEN;
}
