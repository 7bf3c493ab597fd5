import { parseWith } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import { loadActivityTypes, loadOutlets } from "@/lib/db/catalogue";
import { loadPlanYears } from "@/lib/db/plans/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNames } from "@/lib/db/units/names";
import { ACTIVITY_STATUSES } from "@/lib/domain/activity";
import { yearOf } from "@/lib/domain/calendar";
import { COUNTED, LEVEL_TOLD, SIDES } from "@/lib/domain/pivot";
import { type PivotAsked, type PivotView, sharedFilters } from "@/lib/domain/screen/pivot";
import { LEVELS } from "@/lib/domain/unit";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { figures } from "@/lib/queries/kept/figures";
import { pivotQuestion } from "@/lib/schemas/activity-question";
import { listPivot } from "./list";

const CELL_BYTES = 12;

/** The table of activities as its address asks for it. @throws Failure NOT_FOUND for a unit out of sight */
export async function pivotPage(tx: SessionTx, scope: Scope, address: Address): Promise<PivotView> {
  const years = await loadPlanYears(tx);
  const asked = askedOf(address, yearOf(scope.today));
  const pivot = await figures(tx, {
    name: "pivot",
    params: asked,
    make: (own) => listPivot(own, scope, questionOf(asked)),
    bytes: ({ rows, columns }) => CELL_BYTES * (rows.length + 1) * (columns.length + 2),
  });
  const named = (entries: readonly { readonly code: string; readonly name: string }[]) =>
    new Map(entries.map(({ code, name }) => [code, name]));
  return {
    asked,
    pivot,
    names: {
      units: await unitNames(tx),
      types: named(await loadActivityTypes(tx)),
      outlets: named(await loadOutlets(tx)),
    },
    years: [...new Set([...years, yearOf(scope.today), asked.year ?? yearOf(scope.today)])].sort(
      (a, b) => b - a,
    ),
  };
}

/** The same schema as any caller's: a page asks for nothing else than the API gives. */
function questionOf(asked: PivotAsked) {
  const { rows, columns, count, level } = asked;
  const { year, ...shared } = sharedFilters(asked);
  const said = {
    rows,
    ...(columns === null ? {} : { columns }),
    count,
    level,
    ...shared,
    year: year === "any" ? "" : year,
  };
  return parseWith(
    pivotQuestion,
    Object.fromEntries(Object.entries(said).filter(([, value]) => value !== "")),
  );
}

/** What the address does not say, or what is none of the words, is the usual. */
function askedOf(address: Address, thisYear: number): PivotAsked {
  return {
    ...sidesIn(address),
    count: COUNTED.find((each) => each === one(address, "count")) ?? "quantity",
    level: LEVELS.find((level) => level === one(address, "level")) ?? LEVEL_TOLD,
    year: yearIn(one(address, "year"), thisYear),
    type: codeIn(one(address, "type")),
    status: ACTIVITY_STATUSES.find((status) => status === one(address, "status")) ?? "",
    unit: codeIn(one(address, "unit")),
  };
}

/** Units by months, unless the address names a side. */
function sidesIn(address: Address): Pick<PivotAsked, "rows" | "columns"> {
  const [first, second] = [one(address, "rows"), one(address, "columns")];
  const rows = SIDES.find((side) => side === first) ?? "unit";
  const columns = SIDES.find((side) => side === (first === "" && second === "" ? "month" : second)) ?? null;
  return { rows, columns: columns === rows ? null : columns };
}

function yearIn(text: string, thisYear: number): number | null {
  if (text === "any") return null;
  return /^[12]\d{3}$/.test(text) ? Number(text) : thisYear;
}

function codeIn(text: string): string {
  return /^[A-Za-z0-9._-]{1,64}$/.test(text) ? text : "";
}
