import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { type CivilDate, yearEarlier } from "@/lib/domain/calendar";
import { TURNS } from "@/lib/domain/compliance/changed";
import { type Moment, monthEnds } from "@/lib/domain/compliance/day";
import { countTurns, explainedTurns } from "@/lib/domain/screen/changes";
import {
  type CompareAsked,
  type CompareView,
  comparedHeads,
  comparedTargets,
  treeTurns,
} from "@/lib/domain/screen/compared";
import { LEVELS } from "@/lib/domain/unit";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { pageAsked } from "@/lib/queries/frame/page-asked";
import { readPlanYears } from "@/lib/queries/plans/read";
import { readChanges, readSince } from "./read";

/** Two days side by side as the address asks for them; `day` null = there is none to compare with. */
export function comparePage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<Framed<{ readonly compared: CompareView | null }>> {
  return framed(tx, scope, address, async (day) => {
    const since = await readSince(tx, scope, address, day);
    if (since === null) return { compared: null };
    const { turns, ...days } = await readChanges(tx, day, since.on);
    const asked = askedOf(address);
    const ofLevel = turns.filter(({ level }) => asked.level === "" || level === asked.level);
    const found = ofLevel.filter(
      ({ turn }) => turn === asked.turn || (asked.turn === "" && turn !== "FIGURE"),
    );
    const part = pageAsked(found, address);
    return {
      compared: {
        ...part,
        shown: explainedTurns(part.shown, days),
        since,
        days: await daysToChoose(tx, day, since.on),
        asked,
        counts: countTurns(ofLevel),
        heads: comparedHeads(days),
        targets: comparedTargets(days),
        tree: treeTurns(days),
      },
    };
  });
}

function askedOf(address: Address): CompareAsked {
  return {
    turn: TURNS.find((turn) => turn === one(address, "turn")) ?? "",
    level: LEVELS.find((level) => level === one(address, "level")) ?? "",
  };
}

/** The months' ends before the day, in its year and the one before, and that day a year ago; in years with a plan. */
async function daysToChoose(tx: SessionTx, { year, asOf }: Moment, since: CivilDate): Promise<CivilDate[]> {
  const planned = await readPlanYears(tx);
  const years = [year, year - 1].filter((each) => planned.includes(each));
  const all = new Set([
    since,
    ...years.flatMap(monthEnds),
    ...(planned.includes(year - 1) ? [yearEarlier(asOf)] : []),
  ]);
  return [...all]
    .filter((on) => on < asOf)
    .sort()
    .reverse();
}
