import { formatInstant } from "@/lib/format";
import { vi } from "@/lib/i18n/vi";
import { formatPeriod } from "@/lib/period";
import { descriptionOf } from "@/lib/records/all";
import type { Bundle } from "./bundle";
import { type Lines, type Problem, Problems } from "./problem";
import type { LockedRow } from "./write-bundle";

/** Beyond these nobody reads on, and each is sought among thousands. */
const MOST = 50;

/** Rows of a bundle that closed periods refuse; thrown, it takes back all that was written. */
export class LockedRows extends Error {
  readonly #problems: Problems;
  readonly #bundle: Bundle;

  constructor({ lines }: { readonly lines?: Lines }, bundle: Bundle) {
    super("PERIOD_LOCKED");
    this.#problems = new Problems(lines);
    this.#bundle = bundle;
  }

  get errors(): readonly Problem[] {
    return this.#problems.errors;
  }

  add({ file, row, lock }: LockedRow): void {
    const rows: readonly object[] = this.#bundle[file];
    const [column = ""] = descriptionOf(file).dated ?? [];
    this.#problems.error(this.#problems.place(file, rows.indexOf(row), column), "bundle.periodLocked", {
      period: formatPeriod(lock.period, "vi"),
      by: lock.closedBy ?? vi.errors.nobody,
      at: formatInstant(new Date(lock.closedAt)),
    });
    if (this.errors.length >= MOST) throw this;
  }

  /** @throws itself where there is one */
  refuse(): void {
    if (this.errors.length > 0) throw this;
  }
}
