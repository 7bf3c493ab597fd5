import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type { Moment } from "@/lib/domain/compliance/day";
import { indexFacts } from "@/lib/domain/compliance/records";
import type { BoardAsked, BoardFigures, PictureAsked } from "@/lib/domain/screen/board";
import { holdsOn } from "@/lib/domain/unit";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type Address, parsedQuery } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { leagueOn } from "@/lib/queries/league/page";
import { overviewOn } from "@/lib/queries/overview/read";
import { readTable } from "@/lib/queries/pivot/page";
import { readTarget } from "@/lib/queries/targets/read";
import { unitViews } from "@/lib/queries/units/read";
import { yearCalendarOn } from "@/lib/queries/year-calendar/page";

/**
 * The figures of one view, of the same snapshot as its page, for whoever sees it: `view` is null in a year without a plan.
 * @throws Failure NOT_FOUND for a unit out of sight, and for a target that the year's plan lacks
 */
export function readBoard(
  tx: SessionTx,
  scope: Scope,
  asked: BoardAsked,
  address: Address,
): Promise<Framed<BoardFigures>> {
  const federation = scope.tenant.name;
  return framed(tx, scope, address, async (day) => {
    switch (asked.view) {
      case "UNIT":
        return unitFigures(tx, scope, asked.unit, day);
      case "TARGET":
        return { kind: asked.view, federation, view: await readTarget(tx, asked.target, day) };
      case "OVERVIEW":
        return { kind: asked.view, federation, view: overviewOn(await snapshotOf(tx, day)) };
      case "CALENDAR":
        return { kind: asked.view, federation, view: await yearCalendarOn(tx, day) };
      case "TABLE":
        return tableFigures(tx, scope, asked.saved, day);
      default:
        return { kind: asked.view, federation, view: await leagueOn(tx, day, address) };
    }
  });
}

/** The same, where there is something to draw. @throws Failure PLAN_NOT_FOUND in a year without a plan, beside what `readBoard` throws */
export async function drawnBoard(tx: SessionTx, scope: Scope, asked: PictureAsked, address: Address) {
  const { frame, view } = await readBoard(tx, scope, asked, address);
  if (view === null) throw new Failure("PLAN_NOT_FOUND");
  return { frame, view };
}

/** The table's question, but of the board's year and day. */
async function tableFigures(
  tx: SessionTx,
  scope: Scope,
  saved: Extract<BoardAsked, { view: "TABLE" }>["saved"],
  { year, asOf }: Moment,
): Promise<BoardFigures> {
  const said = { ...parsedQuery(saved?.query ?? ""), year: String(year), asOf };
  const view = await readTable(tx, scope, said);
  return { kind: "TABLE", federation: scope.tenant.name, name: saved?.name ?? null, view };
}

async function unitFigures(
  tx: SessionTx,
  { tenant }: Scope,
  code: string,
  day: Moment,
): Promise<BoardFigures> {
  const snapshot = await snapshotOf(tx, day);
  const [unit, name] = [indexFacts(snapshot.facts).units.get(code), snapshot.names.get(code)];
  if (unit === undefined || name === undefined) throw new Failure("NOT_FOUND");
  const operates = holdsOn(unit, snapshot.compliance.asOf);
  return { kind: "UNIT", federation: tenant.name, name, operates, view: unitViews(snapshot)(unit) };
}
