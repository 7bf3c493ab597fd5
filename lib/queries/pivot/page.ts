import { parseWith } from "@/lib/auth/parse";
import { holds } from "@/lib/auth/rights";
import type { Scope } from "@/lib/auth/scope";
import { loadSavedTables } from "@/lib/db/saved-tables/list";
import { loadSavedTable } from "@/lib/db/saved-tables/read";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNames } from "@/lib/db/units/names";
import { type CivilDate, isCivilDate, yearOf } from "@/lib/domain/calendar";
import { byCode } from "@/lib/domain/catalogue";
import { monthEnds } from "@/lib/domain/compliance/day";
import type { SavedTable } from "@/lib/domain/pivot";
import {
  keepsTable,
  type ListedTable,
  type PivotAsked,
  type PivotView,
  pivotAsked,
  tableParameters,
} from "@/lib/domain/screen/pivot";
import { readActivityChoices, readActivityTypes, readOutlets } from "@/lib/queries/catalogue";
import { type Address, one, parsedQuery } from "@/lib/queries/frame/asked-day";
import { figures } from "@/lib/queries/kept/figures";
import { readPlanYears } from "@/lib/queries/plans/read";
import { pivotQuestion } from "@/lib/schemas/activity-question";
import { listPivot } from "./list";

const CELL_BYTES = 12;
/** So many are listed; nobody looks through more. */
const MOST_TABLES = 100;

/** The table of activities as its address asks for it. @throws Failure NOT_FOUND for a unit out of sight */
export async function pivotPage(tx: SessionTx, scope: Scope, address: Address): Promise<PivotView> {
  const years = await readPlanYears(tx);
  const id = one(address, "saved");
  const saved = id === "" ? null : await loadSavedTable(tx, id);
  const table = await readTable(tx, scope, saved === null ? address : parsedQuery(saved.query));
  const { asked } = table;
  return {
    ...table,
    tables: (await loadSavedTables(tx, MOST_TABLES)).map((table) => listed(scope, table)),
    saved: saved && listed(scope, saved),
    saves: holds(scope, "recordsOrDecides"),
    days: daysOf(asked, scope.today),
    years: [...new Set([...years, yearOf(scope.today), asked.year ?? yearOf(scope.today)])].sort(
      (a, b) => b - a,
    ),
  };
}

/** The figures alone, with what they are called. @throws Failure NOT_FOUND for a unit out of sight */
export async function readTable(
  tx: SessionTx,
  scope: Scope,
  said: Address,
): Promise<Pick<PivotView, "asked" | "pivot" | "names">> {
  const asked = pivotAsked((name) => one(said, name), yearOf(scope.today));
  const pivot = await figures(tx, {
    name: "pivot",
    params: asked,
    make: (own) => listPivot(own, scope, questionOf(asked)),
    bytes: ({ rows, columns }) => CELL_BYTES * (rows.length + 1) * (columns.length + 2),
  });
  const names = {
    units: await unitNames(tx),
    types: byCode(await readActivityTypes(tx)),
    outlets: byCode(await readOutlets(tx)),
    choices: byCode(await readActivityChoices(tx)),
  };
  return { asked, pivot, names };
}

/** The ends of its months, until today, and the day that is asked for. */
function daysOf({ year, asOf }: PivotAsked, today: CivilDate): CivilDate[] {
  if (year === null) return [];
  const days = [...monthEnds(year).filter((end) => end <= today), asOf, yearOf(today) === year ? today : ""];
  return [...new Set(days)].filter(isCivilDate).sort().reverse();
}

function listed(scope: Scope, table: SavedTable): ListedTable {
  return { ...table, kept: keepsTable(scope, table) };
}

/** The same schema as any caller's: a page asks for nothing else than the API gives. */
function questionOf(asked: PivotAsked) {
  const { year = "", ...shared } = tableParameters(asked);
  const said = { ...shared, year: year === "any" ? "" : year };
  return parseWith(
    pivotQuestion,
    Object.fromEntries(Object.entries(said).filter(([, value]) => value !== "")),
  );
}
