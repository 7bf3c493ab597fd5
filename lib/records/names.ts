import type { Field } from "./field";
import type { RecordDescription } from "./record";

/** `occurredOn` -> `occurred_on`: a column of the bundle; a kind's file. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `occurred_on` -> `occurredOn`. */
export function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `chairLinks` -> `chair-links`: a kind below `/api/v1/`. */
export function pathOf(kind: string): string {
  return columnOf(kind).replaceAll("_", "-");
}

/** The kind that a field names by its code outside and by its id inside; null where it names none, or by code alone. */
export function namedById(field: Field): "units" | "channels" | null {
  return field.kind === "reference" && (field.to === "units" || field.to === "channels") ? field.to : null;
}

/** The column of the database that holds a field. */
export function stored(name: string, field: Field): string {
  return field.column ?? (namedById(field) === null ? columnOf(name) : `${columnOf(name)}_id`);
}

/** The column of the database that says whose a row is. */
export function ownerColumn({ owner }: RecordDescription): "owner_id" | "unit_id" {
  return owner === "channel" ? "owner_id" : "unit_id";
}
