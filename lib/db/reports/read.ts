import type { KeptReport, VerifiedReport } from "@/lib/domain/report/report";
import { authClient } from "../client";
import { inTime } from "../deadline";
import { Failure, orNotFound } from "../failure";
import type { SessionTx } from "../transaction";
import { REPORT_COLUMNS, type ReportRow, toReports } from "./columns";

/** @throws Failure NOT_FOUND also for one of a unit out of sight */
export async function loadReport(tx: SessionTx, id: string): Promise<KeptReport> {
  const rows = await tx.db.$queryRaw<
    ReportRow[]
  >`SELECT ${REPORT_COLUMNS} FROM reports r WHERE r.id::text = ${id}`;
  return orNotFound((await toReports(tx, rows))[0]);
}

/** The JSON that a frozen report keeps, as it was frozen. @throws Failure NOT_FOUND for one that is not frozen */
export async function loadKeptAnswer(tx: SessionTx, id: string): Promise<string> {
  const [row] = await tx.db.$queryRaw<{ kept: string | null }[]>`
    SELECT r.kept FROM reports r WHERE r.id::text = ${id}`;
  if (row === undefined || row.kept === null) throw new Failure("NOT_FOUND");
  return row.kept;
}

/** What the code of a frozen report stands for, for whoever has it in hand; undefined for a code that nothing bears. */
export async function loadVerified(code: string): Promise<VerifiedReport | undefined> {
  const [row] = await inTime(
    authClient().$queryRaw<VerifiedReport[]>`
      SELECT ${code} AS code, federation, unit, period, as_of::text AS "asOf",
        to_char(frozen_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') AS "frozenAt"
      FROM auth.verified_report(${code})`,
  );
  return row;
}
