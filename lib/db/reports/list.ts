import type { CivilDate } from "@/lib/domain/calendar";
import type { AppointedReporter } from "@/lib/domain/report/appendices";
import type { KeptReport } from "@/lib/domain/report/report";
import { Prisma } from "../generated/client";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";
import { REPORT_COLUMNS, type ReportRow, toReports } from "./columns";

/** Reports of units that the session sees, or of one of them, the newest first. */
export async function loadReports(
  tx: SessionTx,
  unit: string | null,
  { after, limit }: Stretch<string>,
): Promise<KeptReport[]> {
  const older = after === null ? Prisma.empty : Prisma.sql`AND r.id < ${after}::uuid`;
  const ofUnit =
    unit === null
      ? Prisma.empty
      : Prisma.sql`AND r.unit_id = (SELECT u.id FROM units u WHERE u.code = ${unit})`;
  const rows = await tx.db.$queryRaw<ReportRow[]>`
    SELECT ${REPORT_COLUMNS} FROM reports r WHERE true ${ofUnit} ${older} ORDER BY r.id DESC LIMIT ${limit}`;
  return toReports(tx, rows);
}

/** Reporters of some units whose appointment holds on a day, the longest appointed first. */
export function loadAppointed(
  tx: SessionTx,
  units: readonly string[],
  on: CivilDate,
): Promise<AppointedReporter[]> {
  return tx.db.$queryRaw<AppointedReporter[]>`
    SELECT u.code AS unit, r.full_name AS name, nullif(r.decision_no, '') AS "decisionNo"
    FROM units u JOIN reporters r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id
    WHERE u.code = ANY (${[...units]}::text[]) AND r.withdrawn_at IS NULL
      AND daterange(r.appointed, r.ended) @> ${on}::date
    ORDER BY u.code, r.appointed, r.full_name COLLATE "vi-x-icu"`;
}

/** What activities are called, by id, also withdrawn ones; of those that the session sees. */
export async function loadActivityTitles(
  tx: SessionTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<{ id: string; title: string }[]>`
    SELECT a.id, a.title FROM activities a WHERE a.id = ANY (${[...new Set(ids)]}::text[])`;
  return new Map(rows.map(({ id, title }) => [id, title]));
}
