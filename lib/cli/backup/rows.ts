import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from, to } from "pg-copy-streams";
import type { Table } from "./tables";

/** Text that means the same on every server, and no limit on work that takes as long as there are rows. */
const SETTINGS = {
  bytea_output: "hex",
  datestyle: "ISO, YMD",
  extra_float_digits: "1",
  idle_in_transaction_session_timeout: "0",
  intervalstyle: "postgres",
  statement_timeout: "0",
  timezone: "UTC",
};

/** Begins a transaction in which rows are written and read as text of one form. */
export async function beginCopying(
  client: pg.ClientBase,
  mode: "ISOLATION LEVEL REPEATABLE READ READ ONLY" | "READ WRITE",
): Promise<void> {
  await client.query(`BEGIN ${mode}`);
  for (const [name, value] of Object.entries(SETTINGS)) {
    await client.query("SELECT set_config($1, $2, true)", [name, value]);
  }
}

/** How many rows a table has. */
export async function countRows(client: pg.ClientBase, name: string): Promise<number> {
  const { rows } = await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${name}`);
  return Number(rows[0]?.rows);
}

/** A table's rows as COPY writes them, in an order that no server's collation changes. */
export function rowsOut(client: pg.ClientBase, { name, columns, key }: Table): AsyncIterable<Buffer> {
  const order = key.map((column) => `${column}::text COLLATE "C"`);
  return client.query(
    to(`COPY (SELECT ${columns.join(", ")} FROM ${name} ORDER BY ${order.join(", ")}) TO STDOUT`),
  );
}

/** Loads what `rowsOut` gave. */
export async function rowsIn(
  client: pg.ClientBase,
  { name, columns }: Table,
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  await pipeline(pieces, client.query(from(`COPY ${name} (${columns.join(", ")}) FROM STDIN`)));
}

/** How many rows end in a piece: within a value COPY writes a line break as two other characters. */
export function rowsEndedIn(piece: Buffer): number {
  let ended = 0;
  for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1)) ended += 1;
  return ended;
}

/** The same pieces, each of which somebody hears of as it passes. */
export async function* heard(
  pieces: AsyncIterable<Buffer>,
  hear: (piece: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hear(piece);
    yield piece;
  }
}

/** The SHA-256 of a table's rows as they are now. */
export async function digestOf(client: pg.ClientBase, table: Table): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of rowsOut(client, table)) hash.update(piece);
  return hash.digest("hex");
}
