import type { Scope } from "@/lib/auth/scope";

/** What an answer depends on besides the federation's revision and the reader's rights (architecture.md §3). */
export interface Asked {
  /** Which query. */
  readonly name: string;
  readonly params: unknown;
  /** Language or format. */
  readonly form: string;
}

/** Everything that an answer which depends on no person may depend on, as one text. */
export function keptKey(scope: Scope, asked: Asked): string {
  const { tenant, seesAll, visibleRoots, memberships, purpose, revision, today } = scope;
  const roles = memberships.map(({ unit, role }) => `${unit} ${role}`).sort();
  return JSON.stringify([tenant.id, revision, seesAll, visibleRoots, roles, purpose, today, asked]);
}

/** Answers kept in memory, the least recently used given up first; bounded by the sum of their weights. */
export class Kept<Value> {
  readonly #entries = new Map<string, { value: Value; weight: number }>();
  readonly #limit: number;
  #total = 0;

  /** @param limit the largest sum of weights */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Keeps a value, or not at all when it alone is too heavy. */
  set(key: string, value: Value, weight: number): void {
    this.#drop(key);
    if (weight > this.#limit) return;
    this.#entries.set(key, { value, weight });
    this.#total += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#total <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#total -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}
