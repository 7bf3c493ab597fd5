import { addDays, type CivilDate, laterOf } from "@/lib/domain/calendar";
import type { ActivityBucket, Facts, LatestActivity } from "@/lib/domain/compliance/facts";
import type { FactsNeeded } from "@/lib/domain/compliance/needs";
import type { SessionTx } from "../transaction";
import { countColumns } from "./count-columns";
import { loadOtherFacts } from "./facts";
import * as rows from "./rows";

interface DayAnswer {
  readonly day: CivilDate;
  readonly activities: string;
  readonly latest: string;
}

/**
 * Facts for figures of several days: no bucket of activities straddles any of `needs.days`, and
 * the newest activities are those of each day. Two round trips whatever the number of days.
 */
export async function loadSeriesFacts(
  tx: SessionTx,
  needs: FactsNeeded,
  year: number,
  among: readonly string[] | null,
): Promise<Facts> {
  const facts = await loadOtherFacts(tx, needs, year, among);
  const ids = among === null ? null : [...among];
  const counted = countColumns(needs.counts);
  const latest = needs.latest.flatMap(({ type, levels }) => levels.map((level) => ({ type, level })));
  const answers = await tx.db.$queryRaw<DayAnswer[]>`
    SELECT day::text, app.activity_facts(day, ${counted.types}, ${counted.levels}, ${counted.statuses}, ${counted.said},
        ${counted.outletTypes}, ${counted.outlets}, ${ids}::uuid[])::text AS activities,
      app.latest_activity_facts(day, ${types(latest)}, ${levels(latest)}, ${ids}::uuid[])::text AS latest
    FROM unnest(${[...needs.days]}::date[]) AS asked (day) ORDER BY day`;
  return {
    ...facts,
    activities: bucketsBetween(answers, needs.from),
    latestActivities: answers.flatMap(({ latest: text }): LatestActivity[] =>
      (JSON.parse(text) as Parameters<typeof rows.latestActivity>[0][]).map(rows.latestActivity),
    ),
  };
}

interface Need {
  readonly type: string;
  readonly level: string;
}

const types = (needs: readonly Need[]) => needs.map(({ type }) => type);
const levels = (needs: readonly Need[]) => needs.map(({ level }) => level);

/**
 * What each stretch of days added: the sums at its end without those at the end of the one before. A unit that moves is
 * one row until then and several afterwards, so a row may also be gone.
 */
function bucketsBetween(answers: readonly DayAnswer[], from: CivilDate): ActivityBucket[] {
  const buckets: ActivityBucket[] = [];
  let before: ReadonlyMap<string, ActivityBucket> = new Map();
  let begins = from;
  for (const { day, activities } of answers) {
    const now = byKind(JSON.parse(activities) as Parameters<typeof rows.activity>[0][]);
    for (const [kind, bucket] of new Map([...before, ...now])) {
      const quantity = (now.get(kind)?.quantity ?? 0) - (before.get(kind)?.quantity ?? 0);
      if (quantity !== 0) buckets.push({ ...bucket, on: laterOf(bucket.on, begins), quantity });
    }
    before = now;
    begins = addDays(day, 1);
  }
  return buckets;
}

/** Buckets by all that tells them apart. */
function byKind(answered: readonly Parameters<typeof rows.activity>[0][]): Map<string, ActivityBucket> {
  return new Map(answered.map((row) => [JSON.stringify(row.slice(0, -1)), rows.activity(row)]));
}
