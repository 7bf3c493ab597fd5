import type { RecordName } from "@/lib/records/all";

/** How the audit calls all units that the asker sees. */
const EVERY_UNIT = "*";

/** Accounts are no records, and name people all the same. */
type NamedKind = RecordName | "users";

/** Of whose people the names were read. */
export class Named {
  readonly #units = new Map<NamedKind, Set<string>>();

  /** Notes that people of a kind of record were read of a unit, by its code; null = of all that the asker sees. */
  add(kind: NamedKind, unit: string | null): void {
    this.#units.set(kind, (this.#units.get(kind) ?? new Set()).add(unit ?? EVERY_UNIT));
  }

  /** Each kind and unit once. */
  entries(): { readonly kind: NamedKind; readonly unit: string }[] {
    return [...this.#units].flatMap(([kind, units]) => [...units].map((unit) => ({ kind, unit })));
  }
}
