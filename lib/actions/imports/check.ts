import { fieldError } from "@/lib/actions/field-error";
import { holds } from "@/lib/auth/rights";
import type { Scope } from "@/lib/auth/scope";
import { Failure, type FieldError } from "@/lib/db/failure";
import { closedDaysAmong } from "@/lib/db/locks/list";
import type { SessionTx } from "@/lib/db/transaction";
import { lockOn, type PeriodLock } from "@/lib/domain/lock";
import { descriptionOf } from "@/lib/records/all";
import type { ImportedKind } from "@/lib/records/imported";
import type { ImportRows, Saying } from "@/lib/schemas/import";
import { planActivities } from "./activities";
import { rowKey } from "./keys";
import type { ImportRow, Planned, RowsPlan } from "./plan";
import { planRecords } from "./records";
import { type TakenFor, withReferences } from "./references";

/** A row that cannot be taken; `lock` where a closed period is the reason. */
export interface RefusedRow {
  readonly line: number;
  readonly errors: readonly FieldError[];
  readonly lock: PeriodLock | null;
}

/** What would become of rows, and the rows that are left out. */
export interface CheckedRows extends RowsPlan {
  readonly refused: readonly RefusedRow[];
  /** What their texts were taken for that are neither codes nor names as they are written. */
  readonly takenFor: readonly TakenFor[];
}

/**
 * Holds rows against everything that a form would be held against: names, schemas, rights, totals, what is there already,
 * closed periods. Nothing is written.
 * @throws Failure FORBIDDEN for those who record nowhere
 */
export async function checkRows(
  tx: SessionTx,
  scope: Scope,
  kind: ImportedKind,
  rows: ImportRows,
  shared: Saying,
): Promise<CheckedRows> {
  if (!holds(scope, "records")) throw new Failure("FORBIDDEN");
  const { rows: named, takenFor } = await withReferences(tx, kind, rows, shared);
  const unnamed = named.flatMap(({ row: { line }, refused }) =>
    refused.length > 0 ? [{ line, refused }] : [],
  );
  const { once, repeated } = withoutRepeated(
    kind,
    named.flatMap(({ row, refused }) => (refused.length > 0 ? [] : [row])),
  );
  const plan =
    kind === "activities" ? await planActivities(tx, scope, once) : await planRecords(tx, scope, kind, once);
  const open = await inOpenPeriods(tx, kind, plan.rows);
  const all = [...unnamed, ...repeated, ...open];
  return {
    ...plan,
    rows: open.filter((row) => "taken" in row),
    takenFor,
    refused: all
      .flatMap((row) =>
        "refused" in row ? [{ line: row.line, errors: row.refused, lock: lockIn(row) }] : [],
      )
      .sort((a, b) => a.line - b.line),
  };
}

type Locked = Planned & { readonly lock?: PeriodLock };

function lockIn(row: Planned | Locked): PeriodLock | null {
  return "lock" in row ? (row.lock ?? null) : null;
}

/** Two rows that mean one record cannot both be right. */
function withoutRepeated(kind: ImportedKind, rows: readonly ImportRow[]) {
  const lineOf = new Map<string, number>();
  const once: ImportRow[] = [];
  const repeated: Planned[] = [];
  const [field = ""] = descriptionOf(kind).key;
  for (const row of rows) {
    const key = rowKey(kind, row.said);
    const before = key === "" ? undefined : lineOf.get(key);
    if (before === undefined) once.push(row);
    else repeated.push({ line: row.line, refused: [fieldError(field, "import.repeated", { line: before })] });
    if (key !== "" && before === undefined) lineOf.set(key, row.line);
  }
  return { once, repeated };
}

/** What is dated in a closed period is told beforehand; in the end the database refuses it. */
async function inOpenPeriods(
  tx: SessionTx,
  kind: ImportedKind,
  rows: readonly Planned[],
): Promise<(Planned | Locked)[]> {
  const owners = new Set(rows.flatMap((row) => ("taken" in row ? [row.taken.owner] : [])));
  const closedOf = await closedDaysAmong(tx, [...owners]);
  const [field = ""] = descriptionOf(kind).dated ?? [];
  return rows.map((row) => {
    const lock = "taken" in row ? lockOn(closedOf(row.taken.owner), row.taken.days) : null;
    return lock === null ? row : { line: row.line, refused: [fieldError(field, "import.locked")], lock };
  });
}
