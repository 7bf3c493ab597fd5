import type { CivilDate } from "@/lib/domain/calendar";
import type { SessionTx } from "../transaction";
import { type ActivityFilter, filterArguments } from "./filter";
import { type ActivityRecord, type ActivityRow, COLUMNS, SOURCE, toRecords } from "./record";

/** The place after which a page begins, in the order of the list. */
export interface ActivityPlace {
  readonly on: CivilDate;
  readonly id: string;
}

export interface ActivityPage {
  readonly after: ActivityPlace | null;
  readonly limit: number;
}

/** Activities that are not withdrawn, newest first (occurred_on, then id, descending). */
export async function listActivities(
  tx: SessionTx,
  filter: ActivityFilter,
  { after, limit }: ActivityPage,
): Promise<ActivityRecord[]> {
  const rows = await tx.db.$queryRaw<ActivityRow[]>`
    SELECT ${COLUMNS} FROM ${SOURCE}
    WHERE a.id = ANY ((SELECT app.activity_page(${filterArguments(filter)}, ${after?.on ?? null}::date,
      ${after?.id ?? null}::text, ${limit}::int))::text[])
    ORDER BY a.occurred_on DESC, a.id DESC`;
  return toRecords(tx, rows);
}
