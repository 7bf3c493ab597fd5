import type { Scope } from "@/lib/auth/scope";
import { loadBlockOf } from "@/lib/db/blocks/read";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { yearEarlier } from "@/lib/domain/calendar";
import { type League, leagueOf } from "@/lib/domain/compliance/league";
import { factsNeededForSizes } from "@/lib/domain/compliance/needs";
import { figureAt, indexFacts } from "@/lib/domain/compliance/records";
import { type DayAsked, factsOf, type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import { figures } from "@/lib/queries/kept/figures";
import type { LeagueQuestion } from "@/lib/schemas/compliance-question";

const ROW_BYTES = 300;

/**
 * The answer of `GET /league` (interfaces.md §4): the units that the reader sees among those of them that are alike.
 * @throws Failure as a snapshot does
 */
export async function listLeague(
  tx: SessionTx,
  _scope: Scope,
  { level, ...asked }: LeagueQuestion,
): Promise<League> {
  const { groups, apart } = await readLeague(tx, asked);
  if (level === undefined) return { groups, apart };
  const { units } = indexFacts((await snapshotOf(tx, asked)).facts);
  return {
    groups: groups.filter((group) => group.level === level),
    apart: apart.filter(({ unit }) => units.get(unit)?.level === level),
  };
}

/** The league of all levels, kept until the federation's records change. */
export function readLeague(tx: SessionTx, asked: DayAsked): Promise<League> {
  return figures(tx, {
    name: "league",
    params: asked,
    make: async (own) => leagueIn(own, await snapshotOf(own, asked), asked),
    bytes: ({ groups, apart }) =>
      ROW_BYTES * groups.reduce((sum, { rows }) => sum + rows.length, apart.length),
  });
}

async function leagueIn(tx: SessionTx, { facts, compliance, units, tree }: Snapshot, asked: DayAsked) {
  const { year, asOf } = compliance;
  const sizes = indexFacts(await factsOf(tx, factsNeededForSizes(year, asOf), year, tree));
  const before = await scoresBefore(tx, { ...asked, year: year - 1, asOf: yearEarlier(asOf) });
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const known = indexFacts(facts).units;
  const contestants = compliance.units.flatMap((summary) => {
    const fact = known.get(summary.unit);
    if (fact === undefined) return [];
    const name = names.get(summary.unit) ?? summary.unit;
    const workers = figureAt(sizes, summary.unit, "workers", asOf);
    return [{ ...summary, fact, name, workers, before: before.get(summary.unit) ?? null }];
  });
  return leagueOf(contestants, { year, asOf }, await loadBlockOf(tx, year));
}

/** By unit; none where the year had no plan. */
async function scoresBefore(
  tx: SessionTx,
  asked: DayAsked & { readonly year: number },
): Promise<ReadonlyMap<string, number | null>> {
  if ((await loadPlan(tx, asked.year)) === null) return new Map();
  const { compliance } = await snapshotOf(tx, asked);
  return new Map(compliance.units.map(({ unit, score }) => [unit, score]));
}
