import { type Federation, type Person, recordable, type UnitName } from "@/tests/support/people";

/** Columns and values of a row; ids of the federation's own units stand where a unit is meant. */
export type Row = Record<string, unknown>;

/** What one table's row is for a unit, and who may do what with it: written apart from the policies themselves. */
export interface TableSample {
  /** A row for a unit that breaks no other rule; `mark` tells fresh ones apart. Null: nobody can make one. */
  row(federation: Federation, unit: UnitName, mark: string, person: Person | null): Row | null;
  /** A column and a harmless value for it. */
  readonly touch: Row;
  reads(person: Person, row: Row, federation: Federation): boolean;
  inserts(person: Person, row: Row, federation: Federation): boolean;
  updates(person: Person, row: Row, federation: Federation): boolean;
  readonly deletes?: (person: Person) => boolean;
  /** What hangs on its rows goes first. */
  readonly hung?: string;
}

export type Rule = TableSample["reads"];

export const never: Rule = () => false;
export const everybody: Rule = () => true;
export const isAdministrator = ({ role }: Person) => role === "PROVINCIAL_ADMIN";
export const administrator: Rule = (person) => isAdministrator(person);

/** Whoever records for some unit. */
export const recorder: Rule = (person) => recordable(person).length > 0;

export function within(column: string, names: (person: Person) => UnitName[]): Rule {
  return (person, row, { units }) => names(person).some((name) => units[name] === row[column]);
}

export function either(...rules: Rule[]): Rule {
  return (person, row, federation) => rules.some((rule) => rule(person, row, federation));
}

/** Of the whole federation: all its people read it, its administrators write it. */
export const wholeTenant = { reads: everybody, inserts: administrator, updates: administrator };
