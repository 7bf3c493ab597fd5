import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { Failure } from "@/lib/db/failure";
import type { KeptRecord } from "@/lib/db/imports/read";
import { insertImport, rememberColumns } from "@/lib/db/imports/write";
import { ALL_KINDS, type ShownImport } from "@/lib/domain/screen/import";
import type { importWriting } from "@/lib/schemas/import";
import { checkRows } from "./check";
import { sortedSheets, writtenLines } from "./sheets";

/**
 * Writes all rows that can be taken, or, where they are not as many as whoever confirmed it has seen, none.
 * @throws Failure STALE where something has changed since the rows were checked
 */
export async function writeImport(work: Work<z.output<typeof importWriting>>): Promise<ShownImport> {
  const { tx, scope, input } = work;
  const { fileName, digest, expected, sheets } = input;
  const kind = sheets.length > 1 ? ALL_KINDS : (sheets[0]?.kind ?? ALL_KINDS);
  const records: KeptRecord[] = [];
  let leftOut = input.leftOut;
  for (const sheet of sortedSheets(sheets)) {
    const plan = await checkRows(tx, scope, sheet.kind, sheet.rows, sheet.shared);
    const before = records.length;
    const advance = (done: number) => work.advance(before + done, expected);
    const written = await plan.write({ ...work, advance }, writtenLines(plan));
    records.push(...(kind === ALL_KINDS ? written.map((each) => ({ ...each, kind: sheet.kind })) : written));
    leftOut += plan.refused.length;
    await rememberColumns(tx, sheet.kind, sheet.columns.headings, sheet.columns.fields);
  }
  if (records.length === 0 || records.length !== expected) throw new Failure("STALE");
  const made = records.filter(({ before }) => before === null).length;
  const counts = { made, changed: records.length - made, leftOut };
  const kept = await insertImport(tx, { kind, fileName, digest, records, ...counts });
  await work.audit({ entity: "import", entityId: kept.id, after: { kind, fileName, digest, ...counts } });
  return kept;
}
