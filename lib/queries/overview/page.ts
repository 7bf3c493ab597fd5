import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { filterMatrix } from "@/lib/domain/screen/matrix-filter";
import type { OverviewScreen } from "@/lib/domain/screen/overview-screen";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { pageAsked } from "@/lib/queries/frame/page-asked";
import { readMix } from "@/lib/queries/mix/read";
import { readWhy } from "@/lib/queries/why/read";
import { type MatrixAsked, matrixAsked } from "./asked";
import { readNews, readOverview } from "./read";
import { readTrend } from "./trend";

export interface OverviewPage extends OverviewScreen {
  readonly asked: MatrixAsked;
}

/** The overview as its address asks for it; null for those who do not read the whole federation (interfaces.md §5). */
export async function overviewPage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<Framed<OverviewPage> | null> {
  if (!scope.seesAll) return null;
  return framed(tx, scope, address, async (day) => {
    const { level: wanted, filter } = matrixAsked(address);
    const { level, overview, matrix, waiting, deadlines } = await readOverview(tx, scope, day, wanted);
    const asked = { level, filter };
    const found = filterMatrix(matrix.units, asked.filter);
    const { shown, from, page, pages } = pageAsked(found, address);
    return {
      overview,
      waiting,
      today: scope.today,
      matrix,
      asked,
      found,
      shown,
      from,
      page,
      pages,
      news: await readNews(tx, scope, address, day),
      deadlines,
      trend: one(address, "trend") === "1" ? await readTrend(tx, day) : null,
      mix: one(address, "mix") === "1" ? await readMix(tx, scope, day) : null,
      why: await readWhy(tx, scope, address, overview.province ?? "", day),
    };
  });
}
