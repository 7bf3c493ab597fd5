import { isDeepStrictEqual } from "node:util";
import type { Change } from "@/lib/actions/definition";
import { fieldError, wrongBy } from "@/lib/actions/field-error";
import { Failure, type FieldError } from "@/lib/db/failure";
import { type Amended, findLastChange, keepChanges } from "@/lib/db/plans/history";
import { loadKeptPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import type { KeptPlan } from "@/lib/domain/plan";
import type { ToldFields } from "@/lib/domain/plan-told";

/** Which plan is changed, as it was seen; of an issued one why, and from when. */
export interface Amending {
  readonly year: number;
  readonly version?: number | undefined;
  readonly reason: string | null;
  readonly from: CivilDate | null;
}

/**
 * The plan in the version that the caller saw.
 * @throws Failure PLAN_NOT_FOUND, STALE
 */
export async function seenPlan(
  tx: SessionTx,
  { year, version }: Pick<Amending, "year" | "version">,
): Promise<KeptPlan> {
  const plan = await loadKeptPlan(tx, year);
  if (version === undefined || version === plan.version) return plan;
  const last = await findLastChange(tx, plan);
  throw new Failure("STALE", { present: plan, ...(last && { done: { what: "changed", ...last } }) });
}

/**
 * The same, to be changed.
 * @throws Failure PLAN_CLOSED too
 */
export async function openPlan(
  tx: SessionTx,
  amending: Pick<Amending, "year" | "version">,
): Promise<KeptPlan> {
  const plan = await seenPlan(tx, amending);
  if (plan.status === "CLOSED") throw new Failure("PLAN_CLOSED");
  return plan;
}

/** What is wrong with what is said of an open plan, beside what cannot be understood of it. */
export function wrongInPlan<Said extends { readonly year?: number }>(
  tx: SessionTx,
  said: Said,
  judge: (plan: KeptPlan, said: Said) => unknown,
): Promise<readonly FieldError[]> {
  const { year } = said;
  return wrongBy(async () => year !== undefined && judge(await openPlan(tx, { year }), said));
}

/**
 * Keeps what stood there before, where the plan had been issued.
 * @param version that the plan has with the change
 * @throws Failure INVALID where no reason is given
 */
export async function amend(
  tx: SessionTx,
  { year, status }: KeptPlan,
  { reason, from }: Amending,
  version: number,
  amended: readonly Amended[],
): Promise<void> {
  if (status === "DRAFT") return;
  if (reason === null) throw unexplained();
  await keepChanges(tx, { year, version, from: from ?? tx.who.today, reason }, amended);
}

/** Of a plan that was issued it is said why it changes. @throws Failure INVALID */
export function refuseUnexplained({ status }: KeptPlan, reason: string | null | undefined): void {
  if (status !== "DRAFT" && reason == null) throw unexplained();
}

function unexplained(): Failure {
  return new Failure("INVALID", { errors: [fieldError("reason", "required")] });
}

/** What the audit is told of a change: what differs, field by field. */
export function toldChange(
  before: ToldFields | null,
  after: ToldFields | null,
  reason: string | null,
): Pick<Change, "before" | "after"> {
  const names = [...new Set([before, after].flatMap((told) => Object.keys(told ?? {})))];
  const different = names.filter((name) => !isDeepStrictEqual(before?.[name], after?.[name]));
  const of = (told: ToldFields) => Object.fromEntries(different.map((name) => [name, told[name] ?? null]));
  return {
    ...(before === null ? {} : { before: of(before) }),
    after: { ...(after === null ? { removed: true } : of(after)), ...(reason === null ? {} : { reason }) },
  };
}
