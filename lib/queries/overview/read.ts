import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import type { Moment } from "@/lib/domain/compliance/day";
import { once } from "@/lib/domain/compliance/once";
import { isScored } from "@/lib/domain/compliance/rollup";
import { countTurns, explainedTurns } from "@/lib/domain/screen/changes";
import { type Deadline, nextDeadlines } from "@/lib/domain/screen/deadlines";
import { type MatrixView, matrixOf } from "@/lib/domain/screen/matrix";
import { type OverviewView, overviewView } from "@/lib/domain/screen/overview";
import type { OverviewNews } from "@/lib/domain/screen/overview-screen";
import type { Waiting } from "@/lib/domain/screen/waiting";
import { waitingForReader } from "@/lib/queries/activities/awaited";
import { readChanges, readSince } from "@/lib/queries/changes/read";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import type { Address } from "@/lib/queries/frame/asked-day";

/** So many changes stand on the overview; the page of two days has all. */
const MOST_NEWS = 8;

/** What the overview says of a day. */
export const overviewOn = once(overviewView);
const matrices = once(matrixOf);
const deadlinesOf = once(nextDeadlines);

type ShownLevel = Parameters<typeof matrixOf>[1];

interface Read {
  readonly overview: OverviewView;
  /** Of the units shown: the unions where none stands above them. */
  readonly level: ShownLevel;
  readonly matrix: MatrixView;
  readonly waiting: Waiting;
  readonly deadlines: readonly Deadline[];
}

/** What the overview says of a day and how the units of a level stand; what waits is told apart for each reader. */
export async function readOverview(
  tx: SessionTx,
  scope: Scope,
  day: Moment,
  level: ShownLevel,
): Promise<Read> {
  const snapshot = await snapshotOf(tx, day);
  const overview = overviewOn(snapshot);
  const shown = overview.figures.upperUnits.operating === 0 ? "GRASSROOTS" : level;
  return {
    overview,
    level: shown,
    matrix: matrices(snapshot, shown),
    waiting: await waitingForReader(tx, scope),
    deadlines: deadlinesOf(snapshot),
  };
}

/** What has changed since the reader was last here; null where there is no earlier day, or only what was kept can be had. */
export async function readNews(
  tx: SessionTx,
  scope: Scope,
  address: Address,
  day: Moment,
): Promise<OverviewNews | null> {
  const since = tx.earlier === null ? await readSince(tx, scope, address, day) : null;
  if (since === null) return null;
  const { turns, ...days } = await readChanges(tx, day, since.on);
  const scored = new Set(
    [days.before, days.after].flatMap(({ plan }) => plan.targets.filter(isScored)).map(({ code }) => code),
  );
  const told = turns.filter(({ level, target }) => level !== "GRASSROOTS" && scored.has(target));
  const first = told.filter(({ turn }) => turn !== "FIGURE").slice(0, MOST_NEWS);
  return { since, counts: countTurns(told), first: explainedTurns(first, days) };
}
