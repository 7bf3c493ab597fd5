import type { ActivityStatus } from "@/lib/domain/activity";
import { comparableUrl } from "@/lib/domain/link";
import type { SaidOfActivity } from "@/lib/records/activities";
import { RECORDS } from "@/lib/records/all";
import { linksIn } from "@/lib/records/links";
import { toColumn } from "../dates";
import type { Prisma } from "../generated/client";
import { keepGivenLinks, keepLinksOf, type LinkedRecord } from "../links/write";
import type { SessionTx } from "../transaction";

/** Who handed an activity in, who decided on it, who withdrew it; an absent key stays as it is. */
export interface ActivityMarks {
  readonly status?: ActivityStatus;
  readonly changedInReview?: boolean;
  readonly submittedAt?: Date | null;
  readonly submittedBy?: string | null;
  readonly decidedAt?: Date | null;
  readonly decidedBy?: string | null;
  readonly decisionReason?: string | null;
  readonly withdrawnAt?: Date | null;
  readonly withdrawnBy?: string | null;
  readonly withdrawalReason?: string | null;
}

/** A new activity of a unit (by its id); returns its own id. */
export async function insertActivity(
  tx: SessionTx,
  unitId: string,
  fields: SaidOfActivity,
  marks: ActivityMarks & { readonly status: ActivityStatus; readonly onBehalf: boolean },
): Promise<string> {
  const { tenant, person } = tx.who;
  const { id } = await tx.db.activity.create({
    data: { tenantId: tenant.id, unitId, createdBy: person?.id ?? null, ...columnsOf(fields), ...marks },
    select: { id: true },
  });
  await keepLinksOf(tx, RECORDS.activities, givers([{ id, fields }]));
  return id;
}

/** A new activity's unit (by its id), what is said of it, and how far it has come. */
export interface FreshActivity {
  readonly unitId: string;
  readonly fields: SaidOfActivity;
  readonly marks: ActivityMarks & { readonly status: ActivityStatus; readonly onBehalf: boolean };
}

/** As many as a statement has room for parameters of. */
const BATCH = 1_000;

/** New activities, in few statements; what names each, in their order. @param advance hears how many there are */
export async function insertActivities(
  tx: SessionTx,
  rows: readonly FreshActivity[],
  advance: (done: number) => void,
): Promise<{ readonly id: string; readonly version: number }[]> {
  const { tenant, person } = tx.who;
  const made: { id: string; version: number }[] = [];
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const data = batch.map(({ unitId, fields, marks }) => ({
      ...{ tenantId: tenant.id, unitId, createdBy: person?.id ?? null },
      ...{ ...columnsOf(fields), ...marks },
    }));
    const written = await tx.db.activity.createManyAndReturn({ data, select: { id: true, version: true } });
    const linked = batch.map(({ fields }, nth) => ({ id: written[nth]?.id ?? "", fields }));
    await keepLinksOf(tx, RECORDS.activities, givers(linked));
    made.push(...written);
    advance(made.length);
  }
  return made;
}

/** Takes a step on several that still have their versions. @returns those that had, as they are now */
export function updateActivities(
  tx: SessionTx,
  at: readonly { readonly id: string; readonly version: number }[],
  marks: ActivityMarks,
): Promise<{ id: string; version: number }[]> {
  const ids = at.map(({ id }) => id);
  const versions = new Map(at.map(({ id, version }) => [id, version]));
  return tx.db.activity.updateManyAndReturn({
    where: {
      tenantId: tx.who.tenant.id,
      OR: [...Map.groupBy(ids, (id) => versions.get(id) ?? 0)].map(([version, of]) => ({
        version,
        id: { in: of },
      })),
    },
    data: marks,
    select: { id: true, version: true },
  });
}

/** Changes an activity that still has the version; false when it has another by now. */
export async function updateActivity(
  tx: SessionTx,
  { id, version }: { readonly id: string; readonly version: number },
  changes: ActivityMarks & { readonly unitId?: string; readonly fields?: SaidOfActivity },
): Promise<boolean> {
  const { fields, ...marks } = changes;
  const { count } = await tx.db.activity.updateMany({
    where: { tenantId: tx.who.tenant.id, id, version },
    data: { ...marks, ...(fields === undefined ? {} : columnsOf(fields)) },
  });
  if (count === 1 && fields !== undefined) await keepGivenLinks(tx, RECORDS.activities, [id]);
  return count === 1;
}

/** New ones that give links. */
function givers(made: readonly { readonly id: string; readonly fields: SaidOfActivity }[]): LinkedRecord[] {
  return made
    .map(({ id, fields }) => ({ id, links: linksIn(RECORDS.activities, fields) }))
    .filter(({ links }) => links.length > 0);
}

function columnsOf({ occurredOn, audiences, files, links, ...fields }: SaidOfActivity) {
  return {
    ...fields,
    occurredOn: toColumn(occurredOn),
    audiences: [...audiences],
    files: [...files],
    links: [...links],
    urlKey: fields.url === null ? null : comparableUrl(fields.url),
  } satisfies Omit<Prisma.ActivityUncheckedUpdateManyInput, "tenantId">;
}

/** When an imported activity was handed in and decided, and why it was not taken: a bundle has no columns for it. */
export interface PastDecision {
  readonly id: string;
  /** An instant, RFC 3339. */
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

/** Notes them on activities of an import session's federation; what is noted already stays as it is. */
export async function notePastDecisions({ db }: SessionTx, rows: readonly PastDecision[]): Promise<number> {
  return db.$executeRaw`
    UPDATE activities a
    SET submitted_at = r."submittedAt", decided_at = r."decidedAt", decision_reason = r.reason
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, "submittedAt" timestamptz, "decidedAt" timestamptz, reason text)
    WHERE a.id = r.id AND a.submitted_at IS NULL AND a.withdrawn_at IS NULL`;
}
