import type { Scope } from "@/lib/auth/scope";
import { waitingForProvince } from "@/lib/db/activities/waiting";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import { type MatrixView, matrixOf } from "@/lib/domain/screen/matrix";
import { type OverviewView, overviewView } from "@/lib/domain/screen/overview";
import { type Waiting, type WaitingGroup, waitingFor } from "@/lib/domain/screen/waiting";
import { Kept, keptKey } from "@/lib/queries/kept";
import { matrixSource } from "./source";

const KEPT_BYTES = 48 * 1024 * 1024;
/** What a cell costs in memory, roughly: its line and its result. */
const CELL_BYTES = 400;

/** The overview of a day, how its upper-level units stand, and all that waits. */
interface Overviewed {
  readonly overview: OverviewView;
  readonly upper: MatrixView;
  readonly groups: readonly WaitingGroup[];
}

const overviews = new Kept<Overviewed>(KEPT_BYTES / 2);
const unionMatrices = new Kept<MatrixView>(KEPT_BYTES);

interface Day {
  readonly year: number;
  readonly asOf: CivilDate;
}

/** What the overview says, kept until the federation's records change; what waits is told apart for each reader. */
export async function readOverview(
  tx: SessionTx,
  scope: Scope,
  day: Day,
): Promise<Omit<Overviewed, "groups"> & { waiting: Waiting }> {
  const key = keptKey(scope, { name: "overview", params: day, form: "view" });
  let kept = overviews.get(key);
  if (kept === undefined) {
    const source = await matrixSource(tx, day);
    kept = {
      overview: overviewView(source),
      upper: matrixOf(source, "UPPER"),
      groups: await waitingForProvince(tx),
    };
    overviews.set(key, kept, weightOf(kept.upper));
  }
  const { groups, ...seen } = kept;
  return { ...seen, waiting: waitingFor(scope.person?.id ?? null, groups, scope.today) };
}

/** The matrix of grassroots unions, kept in the same way. */
export async function readUnionMatrix(tx: SessionTx, scope: Scope, day: Day): Promise<MatrixView> {
  const key = keptKey(scope, { name: "unionMatrix", params: day, form: "view" });
  const kept = unionMatrices.get(key);
  if (kept !== undefined) return kept;
  const matrix = matrixOf(await matrixSource(tx, day), "GRASSROOTS");
  unionMatrices.set(key, matrix, weightOf(matrix));
  return matrix;
}

function weightOf({ units, own, below }: MatrixView): number {
  return units.length * (own.length + below.length) * CELL_BYTES;
}
