import { fieldError, refuse } from "@/lib/actions/field-error";
import { attempted, further, judgedNew } from "@/lib/actions/records/judge";
import { parseWith } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import type { PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { namesakeKey } from "@/lib/domain/channel";
import { descriptionOf, type RecordName } from "@/lib/records/all";
import { spoken } from "@/lib/records/keys";
import { newSchema } from "@/lib/schemas/record";
import { corrections } from "./corrections";
import { presentRecords } from "./keys";
import { type ImportRow, type Planned, plannedOf, type RowsPlan, takenRows } from "./plan";
import type { Correcting, Making } from "./record-rows";
import { toldBy } from "./told";
import { writeRecords } from "./write-records";

/** What would become of rows of a kind without a workflow: by key they change what is there, else they make something. */
export async function planRecords(
  tx: SessionTx,
  scope: Scope,
  kind: RecordName,
  rows: readonly ImportRow[],
): Promise<RowsPlan> {
  const presentOf = await presentRecords(tx, kind, rows);
  const met: (ImportRow & { readonly record: PlainRecord })[] = [];
  const fresh: ImportRow[] = [];
  for (const row of rows) {
    const record = presentOf(row.said);
    if (record === undefined) fresh.push(row);
    else met.push({ ...row, record });
  }
  const judged = [...(await makings(tx, scope, kind, fresh)), ...(await corrections(tx, scope, kind, met))];
  const planned = kind === "channels" ? unlikeOneAnother(judged) : judged;
  const taken = takenRows(planned);
  return {
    rows: planned,
    write: (work, lines) =>
      writeRecords(
        work,
        kind,
        taken.filter(({ line }) => lines.has(line)),
      ),
  };
}

/** Of rows that would call two of a unit alike the later one is refused, with the line of the other. */
function unlikeOneAnother(rows: readonly Planned<Making | Correcting>[]): Planned<Making | Correcting>[] {
  const lineOf = new Map<string, number>();
  const inOrder = rows.toSorted((a, b) => a.line - b.line);
  return inOrder.map((row) => {
    const key = "taken" in row ? namesakeKey(row.taken.owner, saidBy(row.taken)) : null;
    const before = key === null ? undefined : lineOf.get(key);
    if (before !== undefined)
      return { line: row.line, refused: [fieldError("name", "import.repeated", { line: before })] };
    if (key !== null) lineOf.set(key, row.line);
    return row;
  });
}

function saidBy(taken: Making | Correcting): Readonly<Record<string, unknown>> {
  return taken.does === "make" ? taken.place.said : { ...taken.changing.record, ...taken.changing.changes };
}

async function makings(
  tx: SessionTx,
  scope: Scope,
  kind: RecordName,
  rows: readonly ImportRow[],
): Promise<Planned<Making>[]> {
  const read = rows.map(({ said: { id, ...said } }) =>
    attempted(() => {
      refuse(id == null ? [] : [fieldError("id", "code.unknown")]);
      return spoken(parseWith(newSchema(kind), said));
    }),
  );
  const places = await further(read, (said) => judgedNew(tx, scope, kind, said));
  const { owner } = descriptionOf(kind);
  return rows.map(({ line }, index) =>
    plannedOf(line, places[index], owner, (place) => ({
      ...{ does: "make", place, owner: place.owner.unit },
      ...toldBy(kind, place.said),
    })),
  );
}
