import { toCsv } from "@/lib/transfer/csv";
import { type BundleTexts, cell, type Row, rowsOf } from "@/tests/support/naive/bundle";

type Measure = Readonly<Record<string, unknown>> & { readonly type: string };

/** Another figure for each kind of measure, and what the measure then is, worked out from the words of the contract alone. */
function changeOf(measure: Measure): { change: object; changed: Measure } {
  const minimum = Number(measure.minimum) + 2;
  if (measure.type === "count") {
    const schedule = Array.isArray(measure.schedule)
      ? { schedule: measure.schedule.map((each) => ({ ...each, cumulative: scaled(each.cumulative) })) }
      : {};
    return { change: { minimum }, changed: { ...measure, minimum, ...schedule } };
  }
  if (["channels", "appointments"].includes(measure.type))
    return { change: { minimum }, changed: { ...measure, minimum } };
  if (measure.type === "recency") {
    const maxDays = Number(measure.maxDays) + 30;
    return { change: { maxDays }, changed: { ...measure, maxDays } };
  }
  const minimumPercent = Math.min(100, Number(measure.minimumPercent) + 7.25);
  const hours = measure.type === "response" ? { hours: Number(measure.hours) * 2 } : {};
  const tolerance = measure.type === "coverage" ? { tolerance: otherTolerance() } : {};
  const change = { minimumPercent, ...hours, ...tolerance };
  return { change, changed: { ...measure, ...change } };

  function otherTolerance(): number {
    return measure.tolerance === undefined ? 5.5 : Number(measure.tolerance) + 1;
  }

  function scaled(cumulative: number): number {
    const before = BigInt(Number(measure.minimum));
    return Number((BigInt(cumulative) * BigInt(minimum) + before - 1n) / before);
  }
}

const FORCES = ["SOFT", "MANDATORY", "TRACKED", "ENCOURAGED"];

/** A change of a target in the question's words, and what its row in the bundle then has. */
interface OtherCells {
  readonly change: object;
  readonly cells: Readonly<Record<string, string>>;
}

const SAME: OtherCells = { change: {}, cells: {} };

/** Another due day, or none where it had one; only what has a milestone may have either. */
function otherDueOn(row: Row, measure: Measure | null, year: number): OtherCells {
  if (!["channels", "coverage", "appointments"].includes(measure?.type ?? "")) return SAME;
  const dueOn = cell(row, "due_on") === "" ? `${year}-02-15` : "";
  return { change: { dueOn: dueOn || null }, cells: { due_on: dueOn } };
}

/** Asked of larger unions alone, or of all where it was asked of some. */
function otherCondition(row: Row): OtherCells {
  const isOfSome = JSON.parse(cell(row, "condition") || "[]").length > 0;
  const condition = isOfSome ? [] : [{ attribute: "workers", op: "gte", value: 500 }];
  return { change: { condition }, cells: { condition: JSON.stringify(condition) } };
}

function otherMeasure(measure: Measure | null): OtherCells {
  if (measure === null) return SAME;
  const { change, changed } = changeOf(measure);
  return { change, cells: { measure: JSON.stringify(changed) } };
}

/** Every target changed, in the question's words (compliance.md §11, what if) and in the bundle itself. */
export function everythingElse(bundle: BundleTexts, year: number): { changes: object; changed: BundleTexts } {
  const rows = rowsOf(bundle, "targets.csv");
  const changes: Record<string, object> = {};
  const changed = rows.map((row, nth) => {
    if (row.year !== String(year)) return row;
    const told = { force: FORCES[nth % FORCES.length] ?? "", weight: 1.25 + nth };
    const measure: Measure | null = JSON.parse(cell(row, "measure") || "null");
    const figures = otherMeasure(measure);
    const due = otherDueOn(row, measure, year);
    const whom = nth % 2 === 0 ? otherCondition(row) : SAME;
    changes[cell(row, "code")] = { ...figures.change, ...told, ...due.change, ...whom.change };
    return { ...row, ...told, weight: String(told.weight), ...figures.cells, ...due.cells, ...whom.cells };
  });
  const columns = Object.keys(rows[0] ?? {});
  const lines = changed.map((row: Row) => columns.map((column) => cell(row, column)));
  return { changes, changed: { ...bundle, "targets.csv": toCsv(columns, lines) } };
}
