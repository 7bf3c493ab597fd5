import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import type { MatrixUnit, MatrixView } from "@/lib/domain/screen/matrix";
import { filterMatrix } from "@/lib/domain/screen/matrix-filter";
import type { OverviewView } from "@/lib/domain/screen/overview";
import type { QuarterStanding } from "@/lib/domain/screen/trend";
import type { Waiting } from "@/lib/domain/screen/waiting";
import type { WhyView } from "@/lib/domain/screen/why";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { pageAsked } from "@/lib/queries/frame/page-asked";
import { readWhy } from "@/lib/queries/why/read";
import { type MatrixAsked, matrixAsked } from "./asked";
import { readOverview } from "./read";
import { readTrend } from "./trend";

const PAGE_LENGTH = 50;

export interface OverviewPage {
  readonly overview: OverviewView;
  readonly waiting: Waiting;
  readonly matrix: MatrixView;
  readonly asked: MatrixAsked;
  readonly found: readonly MatrixUnit[];
  readonly shown: readonly MatrixUnit[];
  /** Place of the first shown unit among those found, from 1. */
  readonly from: number;
  readonly page: number;
  readonly pages: number;
  readonly why: WhyView | null;
  /** Null = not asked for. */
  readonly trend: readonly QuarterStanding[] | null;
}

/** The overview as its address asks for it; null for those who do not read the whole federation (interfaces.md §5). */
export async function overviewPage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<Framed<OverviewPage> | null> {
  if (!scope.seesAll) return null;
  return framed(tx, scope, address, async (day) => {
    const asked = matrixAsked(address);
    const { overview, matrix, waiting } = await readOverview(tx, scope, day, asked.level);
    const found = filterMatrix(matrix.units, asked.filter);
    const { shown, from, page, pages } = pageAsked(found, address, PAGE_LENGTH);
    return {
      overview,
      waiting,
      matrix,
      asked,
      found,
      shown,
      from,
      page,
      pages,
      trend: one(address, "trend") === "1" ? await readTrend(tx, day) : null,
      why: await readWhy(tx, scope, address, overview.province ?? "", day),
    };
  });
}
