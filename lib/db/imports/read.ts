import type { ShownImport } from "@/lib/domain/screen/import";
import { orNotFound } from "../failure";
import type { SessionTx } from "../transaction";
import { SHOWN_IMPORT } from "./columns";

/** A record that an import wrote, in the version that it then had. */
export interface ImportedRecord {
  readonly id: string;
  readonly version: number;
  /** What it said before, of what was changed; null = it is new. */
  readonly before: Readonly<Record<string, unknown>> | null;
}

/** The same with its kind, where the import was of several. */
export interface KeptRecord extends ImportedRecord {
  readonly kind?: string;
}

/** An import with what it wrote. */
export interface KeptImport extends ShownImport {
  readonly records: readonly KeptRecord[];
}

/** One of the asker's own imports. @throws Failure NOT_FOUND */
export async function loadImport(tx: SessionTx, id: string): Promise<KeptImport> {
  const [row] = await tx.db.$queryRaw<KeptImport[]>`
    SELECT ${SHOWN_IMPORT}, i.records FROM imports i WHERE i.id::text = ${id}`;
  return orNotFound(row);
}

/** What columns under these headings were meant by the last time, by the fields' names; null = never. */
export async function rememberedColumns(
  tx: SessionTx,
  kind: string,
  headings: string,
): Promise<readonly (string | null)[] | null> {
  const [row] = await tx.db.$queryRaw<{ fields: (string | null)[] }[]>`
    SELECT c.fields FROM import_columns c WHERE c.kind = ${kind} AND c.headings = ${headings}`;
  return row?.fields ?? null;
}
