import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/db/audit";
import { openSession, type SessionTx } from "@/lib/db/transaction";
import { loadStored, type Stored } from "@/lib/db/transfer/read";
import { lockTree } from "@/lib/db/transfer/write";
import { BUNDLE_FILES, type Bundle, FILE_IDS, type FileId } from "./bundle";
import { withCatalogue } from "./catalogue";
import { checkBundle } from "./check/check";
import type { BrokenKeys } from "./check/federation";
import { NOTHING_STORED } from "./check/nothing-stored";
import { LockedRows } from "./locked-rows";
import { type Lines, type Problem, sortedByPlace } from "./problem";
import { type WrittenFiles, writeBundle } from "./write-bundle";

/** A bundle from files or from memory, with what reading it found. */
export interface Source {
  readonly bundle: Bundle;
  readonly lines?: Lines;
  readonly digests?: { readonly [F in FileId]?: string };
  readonly brokenKeys?: BrokenKeys;
  readonly problems?: readonly Problem[];
}

/** What became of one file's rows. */
export interface FileCount {
  readonly file: string;
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
}

/** Either errors, and nothing is written; or the counts of every file that has rows. */
export interface ImportOutcome {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly counts: readonly FileCount[];
}

/** Told after every batch: rows dealt with so far, of how many. */
export type Progress = (done: number, total: number) => void;

/**
 * Loads a bundle into the federation of an import session, all or nothing: one transaction, rows inserted or updated
 * by key, one audit entry per file (interfaces.md §3).
 * @param token an import session's
 */
export async function importBundle(
  token: string,
  source: Source,
  progress: Progress = () => undefined,
): Promise<ImportOutcome> {
  const requestId = randomUUID();
  return openSession(
    token,
    "write",
    async (tx) => {
      await lockTree(tx);
      const stored = await loadStored(tx);
      const { federation, errors, warnings } = checkSource(source, stored);
      if (errors.length > 0) return { errors, warnings, counts: [] };
      const total = FILE_IDS.reduce((sum, id) => sum + federation.bundle[id].length, 0);
      let done = 0;
      const locked = new LockedRows(source, federation.bundle);
      const written = await writeBundle(tx, federation, {
        advance: (rows) => {
          done += rows;
          progress(done, total);
        },
        locked: (row) => locked.add(row),
      });
      locked.refuse();
      const counts = countsOf(federation.bundle, written, source);
      await auditFiles(tx, counts, source, requestId);
      return { errors, warnings, counts };
    },
    "command",
  ).catch((error: unknown) => {
    if (error instanceof LockedRows) return { errors: sortedByPlace(error.errors), warnings: [], counts: [] };
    throw error;
  });
}

/** Everything that is wrong with a bundle, without a federation: what founding one would find. */
export function checkNewFederation(source: Source): Pick<ImportOutcome, "errors" | "warnings"> {
  return checkSource(source, NOTHING_STORED);
}

function checkSource(source: Source, stored: Stored) {
  const isNew = stored.rows.units.length === 0 && stored.rows.plans.length === 0;
  const isPlanless = source.bundle.plans.length === 0 && source.bundle.targets.length === 0;
  const bundle = isNew && isPlanless ? withCatalogue(source.bundle) : source.bundle;
  const checked = checkBundle(bundle, stored, source);
  return { ...checked, errors: sortedByPlace(checked.errors), warnings: sortedByPlace(checked.warnings) };
}

function countsOf(bundle: Bundle, written: WrittenFiles, { digests = {} }: Source): FileCount[] {
  const told = FILE_IDS.filter((id) => bundle[id].length > 0 || digests[id] !== undefined);
  return told.map((id) => ({ file: BUNDLE_FILES[id].name, rows: bundle[id].length, ...written[id] }));
}

async function auditFiles(
  tx: SessionTx,
  counts: readonly FileCount[],
  { digests = {} }: Source,
  requestId: string,
): Promise<void> {
  const digestOf = new Map(FILE_IDS.map((id) => [BUNDLE_FILES[id].name, digests[id] ?? null]));
  for (const { file, rows, inserted, updated } of counts) {
    const after = { rows, inserted, updated, sha256: digestOf.get(file) ?? null };
    await recordAudit(tx, { action: "import", entity: "bundle", entityId: file, after, requestId });
  }
}
