import type { Scope } from "@/lib/auth/scope";
import { waitingForProvince } from "@/lib/db/activities/list";
import type { SessionTx } from "@/lib/db/transaction";
import type { Moment } from "@/lib/domain/compliance/day";
import { once } from "@/lib/domain/compliance/once";
import { type MatrixView, matrixOf } from "@/lib/domain/screen/matrix";
import { type OverviewView, overviewView } from "@/lib/domain/screen/overview";
import { patienceEnds, type Waiting, waitingFor } from "@/lib/domain/screen/waiting";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { keyFor } from "@/lib/queries/kept/question";
import { keep } from "@/lib/queries/kept/store";

const GROUP_BYTES = 200;

const overviews = once(overviewView);
const matrices = once(matrixOf);

interface Read {
  readonly overview: OverviewView;
  readonly matrix: MatrixView;
  readonly waiting: Waiting;
}

/** What the overview says of a day and how the units of a level stand; what waits is told apart for each reader. */
export async function readOverview(
  tx: SessionTx,
  scope: Scope,
  day: Moment,
  level: Parameters<typeof matrixOf>[1],
): Promise<Read> {
  const snapshot = await snapshotOf(tx, day);
  const groups = await keep(keyFor(scope, { name: "waiting", params: null }), {
    make: () => waitingForProvince(tx, patienceEnds(scope.today)),
    bytes: ({ length }) => length * GROUP_BYTES,
  });
  return {
    overview: overviews(snapshot),
    matrix: matrices(snapshot, level),
    waiting: waitingFor(scope.person?.id ?? null, groups, scope.today),
  };
}
