import type { Scope } from "@/lib/auth/scope";
import { activityStatuses } from "@/lib/db/activities/list";
import { loadActivityDays } from "@/lib/db/compliance/activity-days";
import { loadEnquiryEvidence } from "@/lib/db/evidence/list";
import { Failure, orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { unitIds } from "@/lib/db/units/read";
import { addDays, civilDateOf, firstDayOfYear } from "@/lib/domain/calendar";
import type { Moment } from "@/lib/domain/compliance/day";
import { newestFirst } from "@/lib/domain/compliance/explain/evidence";
import { cumulativeSum, dailySeries } from "@/lib/domain/compliance/series";
import { spanOf } from "@/lib/domain/compliance/span";
import { isMeasureOn, isSummed, type ResponseMeasure, type SummedMeasure } from "@/lib/domain/measure";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { type BehindView, daysIn, type EnquiryBehind, isIn, questionsIn } from "@/lib/domain/screen/behind";
import { answeringOf } from "@/lib/domain/screen/response-times";
import type { TargetView, UnitLine } from "@/lib/domain/screen/target";
import { explainCount } from "@/lib/queries/compliance/explain-count";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { PAGE_LENGTH, partFollowing } from "@/lib/queries/frame/page-asked";
import { tooSlow, wasEarlier } from "@/lib/queries/kept/figures";
import { readTarget } from "@/lib/queries/targets/read";

/**
 * The records of which a part of a target's chart is made, as its address asks for them; with `?of=` of one unit's chart alone.
 * @throws Failure NOT_FOUND for a target without a chart of records, for no hour of the week, and for a unit that is not in it; INVALID for a
 * foreign cursor; UNAVAILABLE while only figures of before are there
 */
export function behindPage(
  tx: SessionTx,
  scope: Scope,
  code: string,
  address: Address,
): Promise<Framed<BehindView>> {
  return framed(tx, scope, address, async (day) => {
    const all = await readTarget(tx, code, day);
    // Figures of before are not made of the records of now.
    if (wasEarlier(tx)) throw tooSlow();
    const of = ofUnit(all, one(address, "of"));
    const view = of === null ? all : { ...all, units: [of] };
    const { target, series, times } = view;
    const { measure } = target;
    if (isSummed(measure) && series?.kind === "CUMULATIVE") {
      return behindSum(tx, { ...view, of, series, target: { ...target, measure } }, day, address);
    }
    if (isMeasureOn(measure, "enquiries") && times !== null) {
      return behindQuestions(tx, { ...view, of, target: { ...target, measure } }, day, address);
    }
    throw new Failure("NOT_FOUND");
  });
}

/** @throws Failure NOT_FOUND for a unit that the chart is not of */
function ofUnit({ units }: TargetView, code: string): UnitLine | null {
  if (code === "") return null;
  return orNotFound(units.find((each) => each.code === code));
}

type Of<Measure> = TargetView & {
  readonly of: UnitLine | null;
  readonly target: MeasuredTarget & { readonly measure: Measure };
};
type Sum = Of<SummedMeasure> & {
  readonly series: Extract<TargetView["series"], { kind: "CUMULATIVE" }>;
};

async function behindSum(
  tx: SessionTx,
  { target, of, units, series }: Sum,
  day: Moment,
  address: Address,
): Promise<BehindView> {
  const { facts, compliance } = await snapshotOf(tx, day);
  const { year, asOf } = compliance;
  const segment = daysIn((name) => one(address, name), day);
  const question = { year, asOf, units: of === null ? compliance.units.map(({ unit }) => unit) : [of.code] };
  const sum = cumulativeSum(target, facts, question);
  const within = spanOf(segment.from, addDays(segment.to, 1));
  const asked = { measure: target.measure, stays: sum.stays, within, asOf };
  // What was looked at and is not counted comes last, and is of no chart.
  const { part, isFirst } = await partFollowing(
    address,
    (cursor) => explainCount(tx, asked, { ...cursor, limit: PAGE_LENGTH }),
    ({ counted }) => counted.length === 0,
  );
  const { counted, notCounted, nextCursor } = part;
  const statuses = await activityStatuses(
    tx,
    counted.flatMap(({ id }) => id ?? []),
  );
  const records = counted.map(({ id, contribution, ...record }) => ({
    ...record,
    ...{ kind: "ACTIVITY" as const, id, quantity: contribution },
    status: (id === null ? undefined : statuses[id]) ?? null,
  }));
  const { points } =
    of === null
      ? series
      : dailySeries(target.measure, sum, await loadActivityDays(tx, target.measure, sum.stays), question);
  const valueOn = new Map(points.map(({ on, value }) => [on, value ?? 0]));
  return {
    ...{ target, segment, of, units: of === null ? series.units : units.length },
    value: (valueOn.get(segment.to) ?? 0) - (valueOn.get(addDays(segment.from, -1)) ?? 0),
    records: await named(tx, records),
    isFirst,
    nextCursor: notCounted.length > 0 ? null : nextCursor,
  };
}

async function behindQuestions(
  tx: SessionTx,
  { target, of, units }: Of<ResponseMeasure>,
  { year, asOf }: Moment,
  address: Address,
): Promise<BehindView> {
  const segment = orNotFound(questionsIn((name) => one(address, name)));
  const ids = await unitIds(
    tx,
    units.map(({ code }) => code),
  );
  const owners = {
    ids: [...ids.values()],
    codes: new Map([...ids].map(([code, id]) => [id, code])),
    titled: true,
  };
  const enquiries = await loadEnquiryEvidence(tx, owners, firstDayOfYear(year), asOf);
  const records = enquiries
    .map(({ id, title, unit, ...enquiry }): Omit<EnquiryBehind, "unitName"> & { id: string } => ({
      ...{ kind: "ENQUIRY", id, title, unit, on: civilDateOf(enquiry.receivedAt) },
      ...answeringOf(enquiry, target.measure.hours, asOf),
    }))
    .filter((enquiry) => isIn(enquiry, segment))
    .sort(newestFirst);
  return {
    ...{ target, segment, of, units: units.length, value: records.length, isFirst: true, nextCursor: null },
    records: await named(tx, records),
  };
}

/** Each with what its unit is called, where the reader sees it. */
async function named<Item extends { readonly unit: string }>(tx: SessionTx, records: readonly Item[]) {
  const names = await unitNamesOf(
    tx,
    records.map(({ unit }) => unit),
  );
  return records.map((record) => ({ ...record, unitName: names.get(record.unit) ?? null }));
}
