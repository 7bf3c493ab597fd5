import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { Failure } from "@/lib/db/failure";
import { insertImport, rememberColumns } from "@/lib/db/imports/write";
import type { ShownImport } from "@/lib/domain/screen/import";
import type { importWriting } from "@/lib/schemas/import";
import { checkRows } from "./check";
import { takenRows } from "./plan";

/**
 * Writes all rows that can be taken, or, where they are not as many as whoever confirmed it has seen, none.
 * @throws Failure STALE where something has changed since the rows were checked
 */
export async function writeImport(work: Work<z.output<typeof importWriting>>): Promise<ShownImport> {
  const { tx, scope, input } = work;
  const { kind, fileName, digest, columns } = input;
  const { rows, refused, write } = await checkRows(tx, scope, kind, input.rows, input.shared);
  const taken = takenRows(rows).filter(({ does }) => does !== "nothing");
  if (taken.length === 0 || taken.length !== input.expected) throw new Failure("STALE");
  const records = await write(work, new Set(taken.map(({ line }) => line)));
  const made = records.filter(({ before }) => before === null).length;
  const counts = { made, changed: records.length - made, leftOut: refused.length + input.leftOut };
  const kept = await insertImport(tx, { kind, fileName, digest, records, ...counts });
  await rememberColumns(tx, kind, columns.headings, columns.fields);
  await work.audit({ entity: "import", entityId: kept.id, after: { kind, fileName, digest, ...counts } });
  return kept;
}
