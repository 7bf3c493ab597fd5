import type { SessionTx } from "@/lib/db/transaction";
import { writeActivities, writeActivityTypes, writeOutlets } from "@/lib/db/transfer/write-activities";
import {
  writeChairLinks,
  writeChannels,
  writeCoverage,
  writeEnquiries,
} from "@/lib/db/transfer/write-channels";
import { writeFacilities, writeMisinformation, writeReporters } from "@/lib/db/transfer/write-duties";
import { writeOverrides, writePlans, writeTargets } from "@/lib/db/transfer/write-plans";
import { writeHeadcounts, writeSuccessions } from "@/lib/db/transfer/write-units";
import { NOTHING_WRITTEN, type Written } from "@/lib/db/transfer/written";
import { comparableUrl } from "@/lib/domain/link";
import type { Bundle, BundleRow, FileId } from "./bundle";
import { planToWrite, targetToWrite } from "./catalogue";
import type { Federation } from "./check/federation";
import { writeTree } from "./write-tree";

/** Rows of one statement: few round trips, and no parameter that a server would choke on. */
const BATCH = 5_000;

/** What became of each file's rows. */
export type WrittenFiles = { readonly [F in FileId]: Written };

/** Called after every batch with the number of rows that it dealt with. */
export type Advance = (rows: number) => void;

type Writer<F extends FileId> = (tx: SessionTx, rows: readonly BundleRow<F>[]) => Promise<Written>;

/** The files behind the tree, in an order in which each refers to those before it. */
const WRITERS: { readonly [F in Exclude<FileId, "units" | "placements">]: Writer<F> } = {
  successions: writeSuccessions,
  headcounts: writeHeadcounts,
  outlets: writeOutlets,
  activityTypes: writeActivityTypes,
  activities: (tx, rows) => writeActivities(tx, rows.map(activityToWrite)),
  channels: writeChannels,
  coverage: writeCoverage,
  chairLinks: writeChairLinks,
  enquiries: writeEnquiries,
  reporters: writeReporters,
  facilities: writeFacilities,
  misinformation: writeMisinformation,
  plans: (tx, rows) => writePlans(tx, rows.map(planToWrite)),
  targets: (tx, rows) => writeTargets(tx, rows.map(targetToWrite)),
  overrides: writeOverrides,
};

/** Inserts what is new and changes what differs, by key, in the session's transaction (interfaces.md §3). */
export async function writeBundle(
  tx: SessionTx,
  federation: Federation,
  advance: Advance,
): Promise<WrittenFiles> {
  const written: Partial<Record<FileId, Written>> = await writeTree(tx, federation);
  advance(federation.bundle.units.length + federation.bundle.placements.length);
  const bundle = { ...federation.bundle, activities: federation.bundle.activities.toSorted(byReadModel) };
  for (const file of Object.keys(WRITERS) as (keyof typeof WRITERS)[]) {
    written[file] = await writeFile(tx, bundle, file, advance);
  }
  return written as WrittenFiles;
}

async function writeFile<F extends keyof typeof WRITERS>(
  tx: SessionTx,
  bundle: Bundle,
  file: F,
  advance: Advance,
): Promise<Written> {
  const rows: readonly BundleRow<F>[] = bundle[file];
  let sum = NOTHING_WRITTEN;
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const { inserted, updated } = await (WRITERS[file] as Writer<F>)(tx, batch);
    sum = { inserted: sum.inserted + inserted, updated: sum.updated + updated };
    advance(batch.length);
  }
  return sum;
}

function activityToWrite(row: BundleRow<"activities">) {
  return { ...row, urlKey: row.url === null ? null : comparableUrl(row.url) };
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
