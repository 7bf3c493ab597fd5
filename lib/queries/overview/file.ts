import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import type { MatrixUnit, MatrixView } from "@/lib/domain/screen/matrix";
import type { Address } from "@/lib/queries/frame/asked-day";
import type { MatrixAsked } from "./asked";
import { overviewPage } from "./page";

/** What a file of the matrix holds: every unit under the address's filters, on all pages. */
interface MatrixFile {
  readonly asOf: CivilDate;
  readonly asked: MatrixAsked;
  readonly matrix: MatrixView;
  readonly found: readonly MatrixUnit[];
}

/** @throws Failure FORBIDDEN for those who do not read the whole federation, PLAN_NOT_FOUND for a year without a plan */
export async function matrixFile(tx: SessionTx, scope: Scope, address: Address): Promise<MatrixFile> {
  const page = await overviewPage(tx, scope, address);
  if (page === null) throw new Failure("FORBIDDEN");
  const { frame, view } = page;
  if (view === null) throw new Failure("PLAN_NOT_FOUND");
  return { asOf: frame.asOf, asked: view.asked, matrix: view.matrix, found: view.found };
}
