import "server-only";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";

/** Rows of one fetch: a file of any length passes through little memory. */
const FETCH = 5_000;

/** A row of a bundle's file: its columns under their properties; dates as text, instants as local text without offset. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** The rows of one of the queries beside, in their order, a batch at a time; one at a time in a transaction. */
export async function* fetchRows({ db }: SessionTx, query: Prisma.Sql): AsyncGenerator<readonly StoredRow[]> {
  await db.$executeRaw(Prisma.sql`DECLARE bundle_file NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const rows = await db.$queryRaw<StoredRow[]>(
      Prisma.sql`FETCH ${Prisma.raw(String(FETCH))} FROM bundle_file`,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < FETCH) break;
  }
  await db.$executeRaw`CLOSE bundle_file`;
}
