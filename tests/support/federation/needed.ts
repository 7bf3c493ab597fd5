import { isAtOrPast } from "@/lib/domain/activity";
import type { ActivityBucket, Facts } from "@/lib/domain/compliance/facts";
import type { ActivityNeed, ChannelNeed, FactsNeeded } from "@/lib/domain/compliance/needs";
import { holdsOn, type Level } from "@/lib/domain/unit";

/** What a loader that fetches no more than `needs` would return out of all the facts of a federation. */
export function neededOf(facts: Facts, needs: FactsNeeded): Facts {
  const levels = new Map(facts.units.map(({ code, level }) => [code, level]));
  const last = needs.to;
  const isNeeded = (unit: string, of: readonly Level[]) => of.includes(levels.get(unit) ?? "PROVINCIAL");
  const ofType = ({ type, unit }: { type: string; unit: string }, wanted: readonly ActivityNeed[]) =>
    wanted.some((need) => need.type === type && isNeeded(unit, need.levels));
  const channels = facts.channels.filter(
    (channel) => channelNeed(channel.unit, channel.purpose) !== undefined,
  );
  function channelNeed(unit: string, purpose: string): ChannelNeed | undefined {
    return needs.channels.find((need) => need.purpose === purpose && isNeeded(unit, need.levels));
  }
  const needOfChannel = new Map(
    channels.map(({ code, unit, purpose }) => [code, channelNeed(unit, purpose)]),
  );
  return {
    ...facts,
    headcounts: facts.headcounts.filter(({ unit, asOf }) => {
      const need = needs.headcounts.find(({ level }) => level === levels.get(unit));
      if (need === undefined || asOf > last) return false;
      return (
        need.history ||
        !facts.headcounts.some((row) => row.unit === unit && asOf < row.asOf && row.asOf <= last)
      );
    }),
    activities: facts.activities
      .filter((bucket) => needs.from <= bucket.on && bucket.on <= last && ofType(bucket, needs.counts))
      .flatMap((bucket) => toldApart(bucket, needs.counts)),
    latestActivities: facts.latestActivities.filter((latest) => ofType(latest, needs.latest)),
    channels: channels.filter(
      ({ code, opened, closed }) =>
        needOfChannel.get(code)?.history || holdsOn({ from: opened, to: closed }, last),
    ),
    readings: facts.readings.filter(({ channel, audience }) =>
      needOfChannel.get(channel)?.audiences.includes(audience),
    ),
    chairLinks: facts.chairLinks.filter(({ channel }) => needOfChannel.get(channel)?.chairLinks),
    enquiries: facts.enquiries.filter(({ unit }) => isNeeded(unit, needs.enquiries)),
    appointments: facts.appointments.filter(
      ({ unit, appointed, ended }) =>
        isNeeded(unit, needs.appointments) &&
        (needs.appointmentHistory || holdsOn({ from: appointed, to: ended }, last)),
    ),
    earliest: needs.earliest ? facts.earliest : null,
  };
}

/** No more of a bucket than the needs tell apart: its outlet where a measure names it. */
function toldApart(bucket: ActivityBucket, needs: FactsNeeded["counts"]): ActivityBucket[] {
  const need = needs.find(({ type }) => type === bucket.type);
  if (need === undefined || !isAtOrPast(bucket.status, "SUBMITTED")) return [];
  if (bucket.outlet !== null && need.outlets.includes(bucket.outlet)) return [bucket];
  return need.elsewhere ? [{ ...bucket, outlet: null }] : [];
}

/** As a read model adds activities up: where no unit moves between two days, one bucket dated on the first. */
export function addedUp(facts: Facts, from: string, to: string): Facts {
  const moves = facts.placements.some((each) =>
    [each.from, each.to].some((date) => date !== null && from < date && date <= to),
  );
  if (moves) return facts;
  const sums = new Map<string, Facts["activities"][number]>();
  for (const bucket of facts.activities) {
    if (bucket.on < from || bucket.on > to || !isAtOrPast(bucket.status, "SUBMITTED")) continue;
    const key = JSON.stringify([bucket.unit, bucket.type, bucket.outlet, bucket.status]);
    sums.set(key, { ...bucket, on: from, quantity: (sums.get(key)?.quantity ?? 0) + bucket.quantity });
  }
  return { ...facts, activities: [...sums.values()] };
}
