import type { Scope } from "@/lib/auth/scope";
import { type Waiting, waitingForProvince } from "@/lib/db/activities/waiting";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import { type MatrixView, matrixOf } from "@/lib/domain/screen/matrix";
import { type OverviewView, overviewView } from "@/lib/domain/screen/overview";
import { Kept, keptKey } from "@/lib/queries/kept";
import { matrixSource } from "./source";

const KEPT_BYTES = 48 * 1024 * 1024;
/** What a cell costs in memory, roughly: its line and its result. */
const CELL_BYTES = 400;

/** The overview of a day, and how its upper-level units stand. */
interface Overviewed {
  readonly overview: OverviewView;
  readonly upper: MatrixView;
}

const overviews = new Kept<Overviewed>(KEPT_BYTES / 2);
const unionMatrices = new Kept<MatrixView>(KEPT_BYTES);

interface Day {
  readonly year: number;
  readonly asOf: CivilDate;
}

/** What the overview says, kept until the federation's records change; only what waits is asked for each time. */
export async function readOverview(
  tx: SessionTx,
  scope: Scope,
  day: Day,
): Promise<Overviewed & { waiting: Waiting }> {
  const key = keptKey(scope, { name: "overview", params: day, form: "view" });
  let kept = overviews.get(key);
  if (kept === undefined) {
    const source = await matrixSource(tx, day);
    kept = { overview: overviewView(source), upper: matrixOf(source, "UPPER") };
    overviews.set(key, kept, weightOf(kept.upper));
  }
  return { ...kept, waiting: await waitingForProvince(tx) };
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
