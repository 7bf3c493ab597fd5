import type { ActivityStatus } from "@/lib/domain/activity";
import type { CivilDate } from "@/lib/domain/calendar";
import { comparableUrl } from "@/lib/domain/link";
import type { SessionTx } from "../transaction";

/** An activity that gives the same link. */
export interface SameLink {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly occurredOn: CivilDate;
  readonly title: string;
  readonly status: ActivityStatus;
}

const SHOWN = 5;

/** Activities with the same link among those that the session sees, newest first; a link that cannot be compared has none. */
export async function activitiesWithLink(
  tx: SessionTx,
  url: string,
  except: string | null,
): Promise<SameLink[]> {
  const key = comparableUrl(url);
  if (key === null) return [];
  return tx.db.$queryRaw<SameLink[]>`
    SELECT a.id, u.code AS unit, u.name AS "unitName", a.occurred_on::text AS "occurredOn", a.title, a.status
    FROM activities a JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    WHERE a.url_key = ${key} AND a.withdrawn_at IS NULL AND a.id IS DISTINCT FROM ${except}
    ORDER BY a.occurred_on DESC, a.id DESC LIMIT ${SHOWN}`;
}
