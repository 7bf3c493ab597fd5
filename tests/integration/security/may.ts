import { type Person, recordable, seen, type UnitName } from "@/tests/support/people";

// Who may do what where, as security.md §3 has it.

export function records(person: Person, unit: UnitName): boolean {
  return recordable(person).includes(unit);
}

export function decidesEverywhere({ role }: Pick<Person, "role">): boolean {
  return ["PROVINCIAL_ADMIN", "PROVINCIAL_STAFF", "REVIEWER"].includes(role);
}

export function decides(person: Person, unit: UnitName): boolean {
  if (decidesEverywhere(person)) return true;
  return person.role === "UPPER_EDITOR" && unit.startsWith("G") && seen(person).includes(unit);
}

export function publishes(person: Person, unit: UnitName): boolean {
  return decides(person, unit) || (unit === "P" && records(person, unit));
}

export function sees(person: Person, unit: UnitName): boolean {
  return seen(person).includes(unit);
}
