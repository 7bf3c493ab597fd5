import { afterAll, expect, it } from "vitest";
import { disconnect } from "@/lib/db/client";
import { loadActivityDays } from "@/lib/db/compliance/activity-days";
import { loadPlan } from "@/lib/db/plans/read";
import { openSession } from "@/lib/db/transaction";
import { factsNeededForSeries } from "@/lib/domain/compliance/needs";
import {
  type CumulativeSeries,
  cumulativeSeries,
  cumulativeSum,
  dailySeries,
} from "@/lib/domain/compliance/series";
import { isMeasured } from "@/lib/domain/plan";
import { factsFor } from "@/lib/queries/compliance/facts";
import { load, UNITS } from "./transfer/loading";
import { foundTenant } from "./transfer/tenant";

afterAll(disconnect);

const PLAN = {
  "plans.csv": "year,title\n2021,Kế hoạch 2021\n",
  "targets.csv": `year,code,title,level,measure,force
2021,R,Phát thanh,UPPER,"{""type"":""count"",""activityType"":""RADIO_EPISODE"",""minimum"":12,""scope"":""subtree"",""countsFrom"":""APPROVED""}",MANDATORY
`,
};

/** February, the month of the move (before and after it), and the month after. */
const EPISODES = `id,unit,type,occurred_on,title,status,quantity
1,G,RADIO_EPISODE,2021-02-05,Tháng hai,APPROVED,5
2,G,RADIO_EPISODE,2021-03-14,Trước khi chuyển,APPROVED,1
3,G,RADIO_EPISODE,2021-03-15,Ngày chuyển,PUBLISHED,2
4,G,RADIO_EPISODE,2021-04-04,Tháng tư,APPROVED,3
`;

/** The days on which a series rose, and to what. */
function steps({ points }: CumulativeSeries): (string | number)[][] {
  return points.flatMap(({ on, value }, at) =>
    value && value !== points[at - 1]?.value ? [[on, value]] : [],
  );
}

it.each([
  [
    "A, where the union was until 15/03/2021",
    "A",
    [0, 5, 6, 6],
    [
      ["2021-02-05", 5],
      ["2021-03-14", 6],
    ],
  ],
  [
    "B, where it has been since",
    "B",
    [0, 0, 2, 5],
    [
      ["2021-03-15", 2],
      ["2021-04-04", 5],
    ],
  ],
])("the months' ends and the days of %s, count each episode once", async (_, unit, values, rises) => {
  const { token } = await foundTenant(`series-${unit}`);
  const placements = "unit,parent,from,to\nG,A,,2021-03-15\nG,B,2021-03-15,\n";
  const files = { "units.csv": UNITS, "placements.csv": placements, "activities.csv": EPISODES, ...PLAN };
  expect(await load(token, files)).toMatchObject({ errors: [] });
  const series = await openSession(token, "read", async (tx) => {
    const target = (await loadPlan(tx, 2021))?.targets.filter(isMeasured)[0];
    if (target?.measure.type !== "count") throw new Error("The plan counts nothing");
    const facts = await factsFor(tx, factsNeededForSeries([target], 2021, "2021-04-30"), 2021, null);
    const question = { year: 2021, asOf: "2021-04-30", units: [unit] };
    const counted = { ...target, measure: target.measure };
    const sum = cumulativeSum(counted, facts, question);
    const days = dailySeries(
      target.measure,
      sum,
      await loadActivityDays(tx, target.measure, sum.stays),
      question,
    );
    return { months: cumulativeSeries(counted, facts, question), days };
  });
  const { months, days } = series;
  expect(months.points.flatMap(({ value }) => (value === null ? [] : [value]))).toEqual(values);
  const ends = new Set(months.points.map(({ on }) => on));
  expect(days.points.filter(({ on }) => ends.has(on))).toEqual(months.points);
  expect(steps(days)).toEqual(rises);
});
