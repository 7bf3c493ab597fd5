import { RECORD_NAMES, type RecordName, recordedOf } from "@/lib/records/all";
import type { Field } from "@/lib/records/field";
import { pathOf, stored } from "@/lib/records/names";
import type { Federation, UnitName } from "@/tests/support/people";

// What the matrices of rights need of each kind of record without a workflow, read off its description.

/** The channel that belongs to each unit, by the code that the sample gives it. */
export function channelOf(units: Federation["units"], unit: UnitName): string {
  // Sixteen digits of the unit's own id after a fixed beginning: the same row is found again without a look-up.
  return `00000000-0000-4000-8000-${units[unit].replaceAll("-", "").slice(-12)}`;
}

/** What a kind's rows are made of. */
export interface Described {
  readonly kind: RecordName;
  readonly path: string;
  readonly entity: string;
  readonly table: string;
  /** The column that the API names a record by. */
  readonly key: "id" | "code";
  /** Belongs to a unit through its channel. */
  readonly ofChannel: boolean;
  /** The field that carries a mark of one's own, if there is a text. */
  readonly text: string | null;
  /** The day that tells rows of one unit apart where no text or id does. */
  readonly day: string | null;
  /** A field that may change and names nothing. */
  readonly changing: string;
  readonly fields: Readonly<Record<string, Field>>;
}

export const DESCRIBED: readonly Described[] = RECORD_NAMES.map((kind) => {
  const { entity, table, owner, key, fields } = recordedOf(kind);
  const names = Object.keys(fields);
  const named = (...kinds: Field["kind"][]) =>
    names.filter((name) => kinds.some((each) => fields[name]?.kind === each));
  const [text = named("id")[0] ?? null] = named("text");
  const isTold = key.some((name) => named("text", "id", "code").includes(name));
  const day = isTold ? null : (key.find((name) => named("day").includes(name)) ?? null);
  const [changing = ""] = ["text", "count", "day"]
    .flatMap((each) => names.filter((name) => fields[name]?.kind === each))
    .filter((name) => !key.includes(name));
  return {
    kind,
    path: pathOf(kind),
    entity,
    table,
    key: fields.code ? "code" : "id",
    ofChannel: owner === "channel",
    text,
    day,
    changing,
    fields,
  };
});

/** The column that holds a field of a kind. */
export function columnIn({ fields }: Described, name: string): string {
  const field = fields[name];
  if (field === undefined) throw new Error(name);
  return stored(name, field);
}

/** A value that a field may be changed to; a name is another's no more than a code is. */
export function changeOf({ fields, changing }: Described, mark: string): string | number {
  const kind = fields[changing]?.kind;
  if (kind === "text") return `changed ${mark}`;
  return kind === "count" ? 3 : "2021-12-31";
}

/** What a new record says in a field, units and channels apart; undefined where it says nothing. */
export function sayingOf(described: Described, name: string, mark: string, day: string): unknown {
  const field = described.fields[name];
  if (name === described.day) return day;
  if (field === undefined || (field.optional && name !== described.text)) return undefined;
  switch (field.kind) {
    case "text":
    case "code":
      return mark;
    case "choice":
      return field.of.at(-1);
    case "count":
      return 1;
    case "day":
      return "2021-03-01";
    case "instant":
      return "2021-03-01T08:00:00+07:00";
    default:
      return undefined;
  }
}
