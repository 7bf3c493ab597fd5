import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/db/audit";
import { openSession, type SessionTx } from "@/lib/db/transaction";
import { bundleQuery, fetchRows } from "@/lib/db/transfer/read";
import { DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import type { Field } from "@/lib/records/field";
import { fieldOf } from "@/lib/records/names";
import { schemaOf } from "@/lib/schemas/field";
import { parseInstant } from "@/lib/schemas/instant";
import { BUNDLE_FILES, FILE_IDS, type FileId } from "./bundle";
import { writeCell } from "./cell";
import { lines } from "./csv";
import { ALONE, type Joining } from "./joining";

/** A file of an exported bundle. */
export interface ExportedFile {
  readonly file: string;
  readonly rows: number;
  readonly text: string;
}

/**
 * Everything that the session sees as a bundle, normalised as interfaces.md §3 has it: of one moment, columns in the
 * page's order, sorted by key, LF, no file for no rows.
 * @param as for itself, or as a part of another federation
 */
export async function exportBundle(token: string, as: Joining = ALONE): Promise<ExportedFile[]> {
  const entry = { action: "export", entity: "export", entityId: "bundle", requestId: randomUUID() };
  await openSession(token, "write", (tx) => recordAudit(tx, entry), "command");
  return openSession(
    token,
    "read",
    async (tx) => {
      const files: ExportedFile[] = [];
      for (const id of FILE_IDS.filter(as.has)) files.push(await exportFile(tx, id, as));
      return files.filter(({ rows }) => rows > 0);
    },
    "command",
  );
}

async function exportFile(tx: SessionTx, id: FileId, as: Joining): Promise<ExportedFile> {
  const { name, columns, fields } = BUNDLE_FILES[id];
  const parts = [lines([columns])];
  let count = 0;
  for await (const rows of fetchRows(tx, bundleQuery(id))) {
    const written = rows.map((row) =>
      [...fields].map(([column, field]) =>
        writeCell(field, as.value(field, normalised(field, row[fieldOf(column)]))),
      ),
    );
    parts.push(lines(written));
    count += rows.length;
  }
  return { file: name, rows: count, text: parts.join("") };
}

/** PostgreSQL keeps instants and the order of keys in JSON in another form, and a plan's default classes as what they are. */
function normalised(field: Field, value: unknown): unknown {
  if (field.kind === "instant") return typeof value === "string" ? parseInstant(value) : null;
  if (field.kind !== "json" || value === null) return value;
  if (field.holds === "classes") return isDefault(value) ? null : value;
  return schemaOf(field, "bundle").parse(value);
}

function isDefault(classes: unknown): boolean {
  return JSON.stringify(classes) === JSON.stringify(DEFAULT_CLASSES);
}
