import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/db/audit";
import { openSession, type SessionTx } from "@/lib/db/transaction";
import { fetchRows, type StoredRow } from "@/lib/db/transfer/read-file";
import { READ_QUERIES } from "@/lib/db/transfer/read-queries";
import { DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import { parseInstant } from "@/lib/schemas/instant";
import { measure } from "@/lib/schemas/measure";
import { clause } from "@/lib/schemas/target";
import { BUNDLE_FILES, FILE_IDS, type FileId, fieldOf } from "./bundle";
import { writeCell } from "./cell";
import { lines } from "./csv";

/** A file of an exported bundle. */
export interface ExportedFile {
  readonly file: string;
  readonly rows: number;
  readonly text: string;
}

/**
 * Everything that the session sees as a bundle, normalised as interfaces.md §3 has it: of one moment, columns in the
 * page's order, sorted by key, LF, no file for no rows.
 */
export async function exportBundle(token: string): Promise<ExportedFile[]> {
  const entry = { action: "bundle.export", entity: "export", entityId: "bundle", requestId: randomUUID() };
  await openSession(token, "write", (tx) => recordAudit(tx, entry), "command");
  return openSession(
    token,
    "read",
    async (tx) => {
      const files: ExportedFile[] = [];
      for (const id of FILE_IDS) files.push(await exportFile(tx, id));
      return files.filter(({ rows }) => rows > 0);
    },
    "command",
  );
}

async function exportFile(tx: SessionTx, id: FileId): Promise<ExportedFile> {
  const { name, columns, cells } = BUNDLE_FILES[id];
  const kinds: Readonly<Record<string, Parameters<typeof writeCell>[0]>> = cells;
  const parts = [lines([columns])];
  let count = 0;
  for await (const rows of fetchRows(tx, READ_QUERIES[id])) {
    const written = rows.map((row) => {
      const values = normalised(id, row);
      return columns.map((column) => writeCell(kinds[column], values[fieldOf(column)]));
    });
    parts.push(lines(written));
    count += rows.length;
  }
  return { file: name, rows: count, text: parts.join("") };
}

/** What PostgreSQL keeps in another form than a bundle: instants, the order of keys in JSON, defaults. */
const NORMALISED: { readonly [F in FileId]?: (row: StoredRow) => StoredRow } = {
  enquiries: (row) => ({
    ...row,
    receivedAt: instantOf(row.receivedAt),
    answeredAt: instantOf(row.answeredAt),
  }),
  plans: (row) => ({ ...row, classes: isDefault(row.classes) ? null : row.classes }),
  targets: (row) => ({
    ...row,
    condition: clause.array().parse(row.condition),
    measure: row.measure === null ? null : measure.parse(row.measure),
  }),
};

function normalised(id: FileId, row: StoredRow): StoredRow {
  return NORMALISED[id]?.(row) ?? row;
}

function instantOf(local: unknown): string | null {
  return typeof local === "string" ? parseInstant(`${local}+07:00`) : null;
}

function isDefault(classes: unknown): boolean {
  return JSON.stringify(classes) === JSON.stringify(DEFAULT_CLASSES);
}
