import { fieldError, refuse } from "@/lib/actions/field-error";
import { attempted, type Changing, further, judgedChanges } from "@/lib/actions/records/judge";
import { actorOver } from "@/lib/auth/over-unit";
import { parseWith } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { type PositionedUnit, placedUnits } from "@/lib/db/units/read";
import { descriptionOf, type RecordName } from "@/lib/records/all";
import { spoken } from "@/lib/records/keys";
import { namedById } from "@/lib/records/names";
import { editSchema } from "@/lib/schemas/record";
import { type ImportRow, type Planned, plannedOf } from "./plan";
import type { Correcting } from "./record-rows";
import { dayIn, toldBy } from "./told";

type Met = ImportRow & { readonly record: PlainRecord };

/** What would become of rows whose records are there; what a row has no column for stays as it is. */
export async function corrections(
  tx: SessionTx,
  scope: Scope,
  kind: RecordName,
  rows: readonly Met[],
): Promise<Planned<Correcting>[]> {
  const owners = await placedUnits(tx, [...new Set(rows.map(({ record }) => record.owner))]);
  const read = rows.map((row) => attempted(() => changeOf(scope, kind, row, owners.get(row.record.owner))));
  const changes = await further(read, (passed) => judgedChanges(tx, scope, kind, passed));
  const { owner } = descriptionOf(kind);
  return rows.map(({ line }, index) =>
    plannedOf(line, changes[index], owner, (changing) => correcting(kind, changing)),
  );
}

/** @throws Failure for what cannot be said of the record */
function changeOf(
  scope: Scope,
  kind: RecordName,
  { record, own: said }: Met,
  owner: PositionedUnit | undefined,
): Changing {
  // A chair link is read from the linked unit too, and written from the group's side alone.
  if (owner === undefined || !actorOver(scope, owner).records) throw new Failure("FORBIDDEN");
  const { fields } = descriptionOf(kind);
  const told = Object.entries(said).flatMap(([name, value]) => {
    const field = fields[name];
    return field === undefined ? [] : [{ name, value, field }];
  });
  const isPlace = ({ field }: (typeof told)[number]) => namedById(field) !== null;
  const moved = told.filter(
    (each) => isPlace(each) && each.value !== null && each.value !== record[each.name],
  );
  refuse(moved.map(({ name }) => fieldError(name, "import.fixed")));
  const asked = told.filter(
    (each) => !isPlace(each) && each.field.kind !== "id" && each.field.kind !== "code",
  );
  const values = Object.fromEntries(asked.map(({ name, value }) => [name, value]));
  const { id, version: _, ...changes } = parseWith(editSchema(kind), { id: record.id, ...values });
  const changed = Object.entries(spoken(changes)).filter(([name, value]) => value !== record[name]);
  return { record, owner, changes: Object.fromEntries(changed) };
}

function correcting(kind: RecordName, changing: Changing): Correcting {
  const { record, owner, changes } = changing;
  const last = descriptionOf(kind).order?.last ?? "";
  const after = { ...record, ...changes };
  const names = Object.keys(changes);
  // Where nothing but the end changes, that day alone is asked about (compliance.md §11).
  const endsAlone = names.every((name) => name === last);
  const days = endsAlone ? [record, after].flatMap((each) => dayIn(each, last)) : undefined;
  return {
    does: names.length === 0 ? "nothing" : "change",
    changing,
    owner: owner.unit,
    called: toldBy(kind, after).called,
    days: names.length === 0 ? [] : (days ?? [after, record].flatMap((each) => toldBy(kind, each).days)),
  };
}
