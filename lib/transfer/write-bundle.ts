import { Failure } from "@/lib/db/failure";
import { inSavepoint, type SessionTx } from "@/lib/db/transaction";
import { NOTHING_WRITTEN, upsert, type Written } from "@/lib/db/transfer/write";
import { comparableUrl } from "@/lib/domain/link";
import type { PeriodLock } from "@/lib/domain/lock";
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

/** A row of a file that a closed period refuses. */
export interface LockedRow {
  readonly file: FileId;
  readonly row: object;
  readonly lock: PeriodLock;
}

/** What is told while a bundle is written. */
export interface Told {
  /** Called after every batch with the number of rows that it dealt with. */
  readonly advance: (rows: number) => void;
  /** May throw, when enough are known: nothing of the bundle is to stay then anyway. */
  readonly locked: (row: LockedRow) => void;
}

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
export async function writeBundle(tx: SessionTx, federation: Federation, told: Told): Promise<WrittenFiles> {
  const written = new Map<FileId, Written>(await writeTree(tx, federation));
  told.advance(federation.bundle.units.length + federation.bundle.placements.length);
  const bundle = { ...federation.bundle, activities: federation.bundle.activities.toSorted(byReadModel) };
  for (const file of PLAIN) written.set(file, await writeFile(tx, bundle, file, told));
  return keyed(FILE_IDS, (file) => written.get(file) ?? NOTHING_WRITTEN);
}

async function writeFile<F extends Plain>(
  tx: SessionTx,
  bundle: Bundle,
  file: F,
  told: Told,
): Promise<Written> {
  const rows: readonly BundleRow<F>[] = bundle[file];
  const sums: Written[] = [];
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    sums.push(await writeRows(tx, file, batch, (row, lock) => told.locked({ file, row, lock })));
    told.advance(batch.length);
  }
  return sums.reduce(added, NOTHING_WRITTEN);
}

/** Rows that a closed period refuses are sought out by halves, so that each is told by itself. */
async function writeRows<F extends Plain>(
  tx: SessionTx,
  file: F,
  rows: readonly BundleRow<F>[],
  locked: (row: BundleRow<F>, lock: PeriodLock) => void,
): Promise<Written> {
  const filled = FILLED[file];
  try {
    return await inSavepoint(tx, () => upsert(tx, file, filled ? rows.map((row) => filled(row)) : rows));
  } catch (error) {
    const lock = error instanceof Failure ? error.detail.lock : undefined;
    const [row] = rows;
    if (lock === undefined || row === undefined) throw error;
    if (rows.length === 1) {
      locked(row, lock);
      return NOTHING_WRITTEN;
    }
    const half = Math.ceil(rows.length / 2);
    const first = await writeRows(tx, file, rows.slice(0, half), locked);
    return added(first, await writeRows(tx, file, rows.slice(half), locked));
  }
}

function added(a: Written, b: Written): Written {
  return { inserted: a.inserted + b.inserted, updated: a.updated + b.updated };
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
