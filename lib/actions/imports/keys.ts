import { lookUp } from "@/lib/actions/records/belongs";
import { loadNamed, loadNaming, type PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { trimmed } from "@/lib/domain/unseen";
import { descriptionOf, type RecordKind, type RecordName } from "@/lib/records/all";
import { namedById } from "@/lib/records/names";
import type { ImportRow } from "./plan";

/** What names a record, as text; empty where a row names none. */
export function rowKey(kind: RecordKind, row: object): string {
  const parts = descriptionOf(kind).key.map((name): unknown => Reflect.get(row, name));
  const texts = parts.map((part) => (typeof part === "string" ? trimmed(part).normalize("NFC") : ""));
  return texts.every((text) => text === "") ? "" : texts.join("\t");
}

/** The records that rows mean, by what names them. */
export async function presentRecords(
  tx: SessionTx,
  kind: RecordName,
  rows: readonly ImportRow[],
): Promise<(said: object) => PlainRecord | undefined> {
  const description = descriptionOf(kind);
  const isNamed = description.fields.code !== undefined || description.fields.id !== undefined;
  const keys = new Set(rows.map(({ said }) => rowKey(kind, said)));
  const records = isNamed ? await loadNamed(tx, description, [...keys]) : await sought(tx, kind, rows);
  // A withdrawn record that is named by what it says is taken up again by one that says the same.
  const meant = records.filter(({ withdrawn }) => isNamed || withdrawn === null);
  const byKey = new Map(meant.map((record) => [rowKey(kind, record), record]));
  return (said) => byKey.get(rowKey(kind, said));
}

/** What is named by what it says is sought where it belongs. */
async function sought(tx: SessionTx, kind: RecordName, rows: readonly ImportRow[]): Promise<PlainRecord[]> {
  const description = descriptionOf(kind);
  const field = description.key.find((name) => {
    const key = description.fields[name];
    return key !== undefined && namedById(key) !== null;
  });
  if (field !== "unit" && field !== "channel") throw new Error(`Records of ${kind} are named by no place`);
  const named = rows.map(({ said }) => ({ [field]: typeof said[field] === "string" ? said[field] : null }));
  const known = (await lookUp(tx, kind, named))[field];
  const ids = [...known.values()].map(({ id }) => id);
  return ids.length === 0 ? [] : loadNaming(tx, description, field, ids);
}
