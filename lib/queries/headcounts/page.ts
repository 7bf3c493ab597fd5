import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { orNotFound } from "@/lib/db/failure";
import { loadFiles } from "@/lib/db/files/read";
import { countedOnBehalf, headcountsDated } from "@/lib/db/headcounts/read";
import { recordHistory } from "@/lib/db/records/history";
import type { SessionTx } from "@/lib/db/transaction";
import { loadUnits } from "@/lib/db/units/list";
import { unitsOfLevel } from "@/lib/db/units/names";
import { askedUnitIds } from "@/lib/db/units/reach";
import { type PositionedUnit, placedUnit, placedUnits } from "@/lib/db/units/read";
import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import type { Plan } from "@/lib/domain/plan";
import { landingMembership } from "@/lib/domain/policy";
import {
  type CountedUnit,
  type DatedHeadcount,
  figuresAsked,
  type HeadcountLine,
  type HeadcountsView,
  headcountAge,
  headcountDays,
  isIncomplete,
} from "@/lib/domain/screen/headcount";
import type { UnitRecord } from "@/lib/domain/screen/unit-page";
import { compareText, isFoundIn } from "@/lib/domain/text";
import { holdsOn } from "@/lib/domain/unit";
import { type Address, one, pastDay } from "@/lib/queries/frame/asked-day";
import { readPlan } from "@/lib/queries/plans/read";
import { getRecord } from "@/lib/queries/records/list";
import { readListTabs } from "@/lib/queries/records/read";
import { RECORDS } from "@/lib/records/all";
import { headcountsOf } from "./read";

/** No unit has as many below it. */
const MOST_BELOW = 5_000;

/**
 * The headcounts of the unit that the address names, else of the reader's own, and of the units directly below it.
 * @throws Failure NOT_FOUND for a unit out of sight
 */
export async function headcountsPage(tx: SessionTx, scope: Scope, address: Address): Promise<HeadcountsView> {
  const code = one(address, "unit") || (landingMembership(scope.memberships)?.unit ?? "");
  const unit = orNotFound(await placedUnit(tx, code));
  const asOf = pastDay(one(address, "asOf"), scope.today);
  const [search, only] = [one(address, "q"), one(address, "only") === "unknown" ? "unknown" : ""] as const;
  const plan = await readPlan(tx, yearOf(asOf));
  const own = await headcountsOf(tx, unit.id);
  const lines = unit.level === "GRASSROOTS" ? [] : await linesBelow(tx, unit.unit, asOf, plan);
  const unknown = lines.filter(isIncomplete);
  return {
    unit: counted({ code: unit.unit, name: unit.name, level: unit.level }, plan),
    above: await namesAbove(tx, unit),
    others: [...(await unitsOfLevel(tx, "PROVINCIAL")), ...(await unitsOfLevel(tx, "UPPER"))],
    asOf,
    today: scope.today,
    days: headcountDays(scope.today, asOf),
    own,
    edited: await editedRow(tx, own, one(address, "edit")),
    lines: (only === "unknown" ? unknown : lines).filter(({ unit: { name, code } }) =>
      isFoundIn(`${name} ${code}`, search),
    ),
    below: lines.length,
    unknown: unknown.length,
    age: headcountAge(lines, asOf),
    search,
    only,
    records: scope.person !== null && actorOver(scope, unit).records,
    person: scope.person?.id ?? null,
    tabs: await readListTabs(tx, scope, one(address, "unit")),
  };
}

/** What is not known comes first, then what was counted longest ago. */
async function linesBelow(
  tx: SessionTx,
  code: string,
  asOf: CivilDate,
  plan: Plan | null,
): Promise<HeadcountLine[]> {
  const ids = (await askedUnitIds(tx, { unit: code, scope: "direct" }, asOf)) ?? [];
  const units = await loadUnits(tx, { among: ids }, asOf, { after: null, limit: MOST_BELOW });
  const dated = await headcountsDated(tx, ids, asOf);
  const onBehalf = await countedOnBehalf(tx, ids, asOf);
  const lines = units
    .filter((unit) => unit.code !== code && holdsOn(unit, asOf))
    .map(
      (unit): HeadcountLine => ({
        unit: counted(unit, plan),
        last: unit.headcount,
        onBehalf: onBehalf.has(unit.code),
        seen: dated.get(unit.code)?.version ?? null,
      }),
    );
  const rank = (line: HeadcountLine) => (isIncomplete(line) ? 0 : 1);
  return lines.sort((a, b) => rank(a) - rank(b) || compareText(a.unit.name, b.unit.name));
}

function counted(
  { code, name, level }: Pick<UnitRecord, "code" | "name" | "level">,
  plan: Plan | null,
): CountedUnit {
  return { code, name, level, asked: figuresAsked(level, plan) };
}

async function editedRow(
  tx: SessionTx,
  own: readonly DatedHeadcount[],
  id: string,
): Promise<HeadcountsView["edited"]> {
  const row = own.find((each) => each.id === id);
  if (row === undefined) return null;
  const { files, links } = await getRecord(tx, "headcounts", id);
  return {
    row,
    evidence: { files: await loadFiles(tx, files), links },
    history: await recordHistory(tx, RECORDS.headcounts.entity, id),
  };
}

/** The units above, the highest first, as far as the reader sees them. */
async function namesAbove(tx: SessionTx, { ancestors }: PositionedUnit): Promise<HeadcountsView["above"]> {
  const above = await placedUnits(tx, ancestors);
  return [...above.values()]
    .sort((a, b) => a.ancestors.length - b.ancestors.length)
    .map(({ unit, name }) => ({ code: unit, name }));
}
