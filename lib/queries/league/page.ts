import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { loadOwnScores } from "@/lib/db/self-scores/list";
import type { SessionTx } from "@/lib/db/transaction";
import type { Moment } from "@/lib/domain/compliance/day";
import { type LeagueView, leagueView, levelLeague } from "@/lib/domain/screen/league";
import { LEVELS } from "@/lib/domain/unit";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { readLeague } from "./list";

/** The league as its address asks for it. */
export function leaguePage(tx: SessionTx, scope: Scope, address: Address): Promise<Framed<LeagueView>> {
  return framed(tx, scope, address, (day) => leagueOn(tx, day, address));
}

/** The same on a day. */
export async function leagueOn(tx: SessionTx, day: Moment, address: Address): Promise<LeagueView> {
  const { levels, level, league } = await leagueAsked(tx, day, address);
  return leagueView(league, levels, {
    level,
    group: one(address, "group") || null,
    search: one(address, "q"),
    of: one(address, "of"),
  });
}

/** Every group of a level whole, for a file. @throws Failure PLAN_NOT_FOUND for a year without a plan */
export async function leagueFile(tx: SessionTx, scope: Scope, address: Address) {
  const { frame, view } = await framed(tx, scope, address, (day) => leagueAsked(tx, day, address));
  if (view === null) throw new Failure("PLAN_NOT_FOUND");
  return { asOf: frame.asOf, level: view.level, ...view.league };
}

async function leagueAsked(tx: SessionTx, day: Moment, address: Address) {
  const { units } = await snapshotOf(tx, day);
  const whole = await readLeague(tx, day);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const said = await loadOwnScores(tx, day.year);
  const parts = LEVELS.map((level) => [level, levelLeague(whole, level, byCode, said)] as const).filter(
    ([, { groups, apart }]) => groups.length + apart.length > 0,
  );
  const levels = parts.map(([level]) => level);
  // Whoever sees one upper-level unit alone compares the unions below it.
  const usual = levels.includes("PROVINCIAL") && levels.includes("UPPER") ? "UPPER" : "GRASSROOTS";
  const asked = one(address, "level") || byCode.get(one(address, "of"))?.level;
  const level = LEVELS.find((each) => each === asked) ?? usual;
  return { levels, level, league: new Map(parts).get(level) ?? levelLeague(whole, level, byCode, said) };
}
