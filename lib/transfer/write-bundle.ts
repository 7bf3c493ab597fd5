import type { SessionTx } from "@/lib/db/transaction";
import { NOTHING_WRITTEN, upsert, type Written } from "@/lib/db/transfer/write";
import { comparableUrl } from "@/lib/domain/link";
import type { Beside, FilledKind } from "@/lib/records/all";
import { keyed } from "@/lib/records/keys";
import { type Bundle, type BundleRow, FILE_IDS, type FileId } from "./bundle";
import { planToWrite, targetToWrite } from "./catalogue";
import type { Federation } from "./check/federation";
import { writeTree } from "./write-tree";

/** Rows of one statement: few round trips, and no parameter that a server would choke on. */
const BATCH = 5_000;

/** What became of each file's rows. */
export type WrittenFiles = { readonly [F in FileId]: Written };

/** Called after every batch with the number of rows that it dealt with. */
export type Advance = (rows: number) => void;

/** The files behind the tree. */
type Plain = Exclude<FileId, "units" | "placements">;
const PLAIN = FILE_IDS.filter((file): file is Plain => file !== "units" && file !== "placements");

/** The product's own columns beside a bundle's. */
const BESIDE: { readonly [F in FilledKind]: (row: BundleRow<F>) => BundleRow<F> & Beside<F> } = {
  activities: (row) => ({ ...row, urlKey: row.url === null ? null : comparableUrl(row.url) }),
  targets: targetToWrite,
};
/** What is made of rows of some files before they are written. */
const FILLED: { readonly [F in Plain]?: (row: BundleRow<F>) => BundleRow<F> } = {
  ...BESIDE,
  plans: planToWrite,
};

/** Inserts what is new and changes what differs, by key, in the session's transaction (interfaces.md §3). */
export async function writeBundle(
  tx: SessionTx,
  federation: Federation,
  advance: Advance,
): Promise<WrittenFiles> {
  const written = new Map<FileId, Written>(await writeTree(tx, federation));
  advance(federation.bundle.units.length + federation.bundle.placements.length);
  const bundle = { ...federation.bundle, activities: federation.bundle.activities.toSorted(byReadModel) };
  for (const file of PLAIN) written.set(file, await writeFile(tx, bundle, file, advance));
  return keyed(FILE_IDS, (file) => written.get(file) ?? NOTHING_WRITTEN);
}

async function writeFile<F extends Plain>(
  tx: SessionTx,
  bundle: Bundle,
  file: F,
  advance: Advance,
): Promise<Written> {
  const rows: readonly BundleRow<F>[] = bundle[file];
  const filled = FILLED[file];
  let sum = NOTHING_WRITTEN;
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const { inserted, updated } = await upsert(tx, file, filled ? batch.map((row) => filled(row)) : batch);
    sum = { inserted: sum.inserted + inserted, updated: sum.updated + updated };
    advance(batch.length);
  }
  return sum;
}

/** Activities of one cell of the read model side by side, so that a batch touches few of its rows. */
function byReadModel(a: BundleRow<"activities">, b: BundleRow<"activities">): number {
  return a.unit === b.unit
    ? compare(a.type, b.type) || compare(a.occurredOn, b.occurredOn)
    : compare(a.unit, b.unit);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
