import type * as z from "zod";
import { editActivity } from "@/lib/actions/activities/edit";
import { UNSUBMITTED, withdrawalMarks } from "@/lib/actions/activities/take";
import type { Change, Work } from "@/lib/actions/definition";
import { actorOver } from "@/lib/auth/over-unit";
import { parseWith } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import { holdActivities } from "@/lib/db/activities/read";
import { updateActivities } from "@/lib/db/activities/write";
import { Failure } from "@/lib/db/failure";
import { type ImportedRecord, loadImport } from "@/lib/db/imports/read";
import { undoImport } from "@/lib/db/imports/write";
import { loadNamed, type PlainRecord } from "@/lib/db/records/read";
import { updateRecord, withdrawRecords } from "@/lib/db/records/write";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnits } from "@/lib/db/units/read";
import { type ShownImport, undoneUntil } from "@/lib/domain/screen/import";
import { decideStep, type WorkflowStep } from "@/lib/domain/workflow";
import { vi } from "@/lib/i18n/vi";
import { type RecordName, recordedOf } from "@/lib/records/all";
import { IMPORTED_KINDS } from "@/lib/records/imported";
import { keysOf, plainIn } from "@/lib/records/keys";
import { activityChanges } from "@/lib/schemas/activity";
import type { importUndoing } from "@/lib/schemas/import";

type Undoing = Work<z.output<typeof importUndoing>>;

/** Why what an import made is withdrawn; kept with each record, in the federation's language. */
const REASON = vi.importWords.undone;

/**
 * Takes back a whole import: what it made is withdrawn, what it changed says again what it said before.
 * @throws Failure NOT_FOUND for another's, ILLEGAL_TRANSITION for one that is over or taken back, STALE where a record has
 * changed since, PERIOD_LOCKED where a period was closed
 */
export async function takeBackImport(work: Undoing): Promise<ShownImport> {
  const { tx, input } = work;
  const kept = await loadImport(tx, input.id);
  const { records, ...shown } = kept;
  if (undoneUntil(kept) < new Date() || !(await undoImport(tx, kept.id)))
    throw new Failure("ILLEGAL_TRANSITION");
  const byKind = Map.groupBy(records, (each) => each.kind ?? kept.kind);
  // What belongs to something else goes before it.
  for (const kind of IMPORTED_KINDS.toReversed()) {
    const written = byKind.get(kind) ?? [];
    if (written.length === 0) continue;
    if (kind === "activities") await takeBackActivities(work, written);
    else await takeBackRecords(work, kind, written);
  }
  await work.audit({ entity: "import", entityId: kept.id, after: { undone: true } });
  return { ...shown, undoneAt: new Date().toISOString() };
}

/** How many of them are not as the import left them, told with the refusal. */
function changedSince(count: number): Failure {
  return new Failure("STALE", { present: { changed: count } });
}

async function takeBackRecords(
  { tx, scope, audit }: Undoing,
  kind: RecordName,
  records: readonly ImportedRecord[],
): Promise<void> {
  const description = recordedOf(kind);
  const { entity } = description;
  const present = await unchanged(tx, kind, records);
  const owners = await recordedUnits(tx, scope, [...present.values()]);
  const of = ({ id }: ImportedRecord) => ({
    ...{ entity, entityId: id },
    unitId: owners.get(present.get(id)?.owner ?? "")?.id,
  });
  const made = records.filter(({ before }) => before === null);
  if ((await withdrawRecords(tx, description, made, REASON)) !== made.length) throw changedSince(1);
  const withdrawn = { action: `${entity}.withdraw`, after: { withdrawn: true, reason: REASON } };
  const changes: Change[] = made.map((each) => ({ ...of(each), ...withdrawn }));
  for (const each of records) {
    if (each.before === null) continue;
    const names = keysOf(each.before);
    const after = plainIn(each.before, names);
    if (!(await updateRecord(tx, description, each, after))) throw changedSince(1);
    const before = plainIn(present.get(each.id) ?? {}, names);
    changes.push({ ...of(each), action: `${entity}.edit`, before, after });
  }
  await audit(...changes);
}

/** The units that records belong to, by code. @throws Failure FORBIDDEN where the asker does not record for one */
async function recordedUnits(tx: SessionTx, scope: Scope, records: readonly PlainRecord[]) {
  const codes = new Set(records.map(({ owner }) => owner));
  const owners = await placedUnits(tx, [...codes]);
  for (const code of codes) {
    const unit = owners.get(code);
    if (unit === undefined || !actorOver(scope, unit).records) throw new Failure("FORBIDDEN");
  }
  return owners;
}

/** The records as the import left them. @throws Failure STALE where one is not */
async function unchanged(tx: SessionTx, kind: RecordName, records: readonly ImportedRecord[]) {
  const present = await loadNamed(
    tx,
    recordedOf(kind),
    records.map(({ id }) => id),
  );
  const byId = new Map(present.map((record) => [record.id, record]));
  const others = records.filter(({ id, version }) => {
    const record = byId.get(id);
    return record?.version !== version || record.withdrawn !== null;
  });
  if (others.length > 0) throw changedSince(others.length);
  return byId;
}

async function takeBackActivities(work: Undoing, records: readonly ImportedRecord[]): Promise<void> {
  const { tx, scope, audit } = work;
  const held = await holdActivities(
    tx,
    records.map(({ id }) => id),
  );
  const byId = new Map(held.map((activity) => [activity.row.id, activity]));
  const others = records.filter(({ id, version }) => {
    const activity = byId.get(id);
    return activity?.row.version !== version || activity.state.withdrawn;
  });
  if (others.length > 0) throw changedSince(others.length);
  const made = records.filter(({ before }) => before === null);
  const waiting = made.filter(({ id }) => byId.get(id)?.state.status === "SUBMITTED");
  const decided = made.filter(({ id }) => byId.get(id)?.state.status !== "SUBMITTED");
  may(waiting, "recall");
  may(decided, "withdraw");
  const recalled = await updateActivities(tx, waiting, { status: "DRAFT", ...UNSUBMITTED });
  const withdrawn = await updateActivities(tx, [...recalled, ...decided], withdrawalMarks(tx, REASON));
  if (withdrawn.length !== made.length) throw changedSince(made.length - withdrawn.length);
  await audit(...waiting.map(({ id }) => step(id, "recall")), ...made.map(({ id }) => step(id, "withdraw")));
  for (const { id, version, before } of records)
    if (before !== null)
      await editActivity({ ...work, input: { id, version, ...parseWith(activityChanges, before) } });

  function may(of: readonly ImportedRecord[], taken: WorkflowStep): void {
    for (const { id } of of) {
      const activity = byId.get(id);
      const decision =
        activity && decideStep(taken, activity.state, actorOver(scope, activity.position), REASON);
      if (!decision?.ok)
        throw new Failure(decision?.error === "FORBIDDEN" ? "FORBIDDEN" : "ILLEGAL_TRANSITION");
    }
  }

  function step(id: string, taken: "recall" | "withdraw"): Change {
    const after = taken === "recall" ? { status: "DRAFT" } : { withdrawn: true, reason: REASON };
    return { action: `activity.${taken}`, entity: "activity", entityId: id, after };
  }
}
