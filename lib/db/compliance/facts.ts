import type { CivilDate } from "@/lib/domain/calendar";
import type { Facts } from "@/lib/domain/compliance/facts";
import type { FactsNeeded } from "@/lib/domain/compliance/needs";
import type { SessionTx } from "../transaction";
import { countColumns } from "./columns";
import * as rows from "./rows";

/** Facts that are made of activities. */
export type FactsOfActivities = Pick<Facts, "activities" | "latestActivities">;

/** Facts that no activity has a part in. */
export type OtherFacts = Omit<Facts, keyof FactsOfActivities>;

/** What the definer functions answer, one JSON text per kind of fact. */
type Answer = Record<keyof Omit<OtherFacts, "earliest">, string> & { readonly earliest: CivilDate | null };

/**
 * What activities add to the facts that a plan's fold or a series reads, in one round trip. For several days, the ends of
 * months but for the last, buckets are by the month, and the newest activities are those of each day.
 * @param among ids of the units whose facts matter; null = all of the federation
 */
export async function loadActivityFacts(
  tx: SessionTx,
  needs: FactsNeeded,
  among: readonly string[] | null,
): Promise<FactsOfActivities> {
  const ids = among === null ? null : [...among];
  const { types, levels, places, outlets, signs } = countColumns(needs.counts);
  const latest = pairs(needs.latest, (need) => need.levels.map((level) => [need.type, level]));
  const days = needs.latest.length === 0 ? [] : [...needs.days];
  const [answer] = await tx.db.$queryRaw<{ activities: string; latest: string[] }[]>`
    SELECT app.activity_facts(${needs.to}::date, ${types}, ${levels}, ${places}, ${outlets}, ${signs},
        ${needs.days.length > 1}, ${ids}::uuid[])::text AS activities,
      ARRAY(SELECT app.latest_activity_facts(day, ${latest[0]}, ${latest[1]}, ${ids}::uuid[])::text
            FROM unnest(${days}::date[]) AS asked (day)) AS latest`;
  if (answer === undefined) throw new Error("The facts came back without a row");
  return {
    activities: rows.activityBuckets(JSON.parse(answer.activities)),
    latestActivities: answer.latest.flatMap((each) => read(each, rows.latestActivity)),
  };
}

/**
 * All facts of the session's federation but what activities add, in one round trip: one set-based function per kind of
 * fact, whatever the number of units (architecture.md §3).
 * @param among ids of the units whose facts matter; null = all of the federation
 */
export async function loadOtherFacts(
  tx: SessionTx,
  needs: FactsNeeded,
  year: number,
  among: readonly string[] | null,
): Promise<OtherFacts> {
  const ids = among === null ? null : [...among];
  const day = needs.to;
  const channels = pairs(needs.channels, ({ purpose, levels }) => levels.map((level) => [purpose, level]));
  const readings = pairs(needs.channels, ({ purpose, audiences }) =>
    audiences.map((each) => [purpose, each]),
  );
  const links = needs.channels.filter(({ chairLinks }) => chairLinks).map(({ purpose }) => purpose);
  const history = needs.channels.some((need) => need.history);
  const headcounts = needs.headcounts.map(({ level }) => level);
  const histories = needs.headcounts.filter((need) => need.history).map(({ level }) => level);
  const [answer] = await tx.db.$queryRaw<Answer[]>`
    SELECT app.unit_facts(${ids}::uuid[])::text AS units,
      app.placement_facts(${ids}::uuid[])::text AS placements,
      app.headcount_facts(${day}::date, ${headcounts}, ${histories}, ${ids}::uuid[])::text AS headcounts,
      app.channel_facts(${day}::date, ${channels[0]}, ${channels[1]}, ${history}, ${ids}::uuid[])::text AS channels,
      app.reading_facts(${day}::date, ${readings[0]}, ${readings[1]}, ${history}, ${ids}::uuid[])::text AS readings,
      app.chair_link_facts(${day}::date, ${links}, ${history}, ${ids}::uuid[])::text AS "chairLinks",
      app.enquiry_facts(${needs.from}::date, ${day}::date, ${[...needs.enquiries]}, ${ids}::uuid[])::text AS enquiries,
      app.appointment_facts(${day}::date, ${[...needs.appointments]}, ${needs.appointmentHistory}, ${ids}::uuid[])::text
        AS appointments,
      app.override_facts(${year}, ${ids}::uuid[])::text AS overrides,
      CASE WHEN ${needs.earliest} THEN app.earliest_date() END::text AS earliest`;
  if (answer === undefined) throw new Error("The facts came back without a row");
  return {
    units: read(answer.units, rows.unit),
    placements: read(answer.placements, rows.placement),
    headcounts: read(answer.headcounts, rows.headcount),
    channels: read(answer.channels, rows.channel),
    readings: read(answer.readings, rows.reading),
    chairLinks: read(answer.chairLinks, rows.chairLink),
    enquiries: read(answer.enquiries, rows.enquiry),
    appointments: read(answer.appointments, rows.appointment),
    overrides: read(answer.overrides, rows.override),
    earliest: answer.earliest,
  };
}

/** Facts out of what a definer function answers. */
function read<Row, Fact>(text: string, toFact: (row: Row) => Fact): Fact[] {
  const rows: readonly Row[] = JSON.parse(text);
  return rows.map(toFact);
}

/** Two columns for `unnest`, from the pairs that each need asks for. */
function pairs<Need>(needs: readonly Need[], of: (need: Need) => [string, string][]): [string[], string[]] {
  const all = needs.flatMap(of);
  return [all.map(([first]) => first), all.map(([, second]) => second)];
}
