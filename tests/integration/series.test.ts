import { afterAll, expect, it } from "vitest";
import { disconnect } from "@/lib/db/client";
import { loadSeriesFacts } from "@/lib/db/compliance/series";
import { loadPlan } from "@/lib/db/plans";
import { openSession } from "@/lib/db/transaction";
import { factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { cumulativeSeries } from "@/lib/domain/compliance/series";
import { isMeasured } from "@/lib/domain/plan";
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

it.each([
  ["A, where the union was until 15/03/2021", "A", [0, 5, 6, 6]],
  ["B, where it has been since", "B", [0, 0, 2, 5]],
])("the months' ends of %s, count each episode once", async (_, unit, values) => {
  const { token } = await foundTenant(`series-${unit}`);
  const placements = "unit,parent,from,to\nG,A,,2021-03-15\nG,B,2021-03-15,\n";
  const files = { "units.csv": UNITS, "placements.csv": placements, "activities.csv": EPISODES, ...PLAN };
  expect(await load(token, files)).toMatchObject({ errors: [] });
  const series = await openSession(token, "read", async (tx) => {
    const target = (await loadPlan(tx, 2021))?.targets.filter(isMeasured)[0];
    if (target?.measure.type !== "count") throw new Error("The plan counts nothing");
    const facts = await loadSeriesFacts(tx, factsNeededForSeries(target, 2021, "2021-04-30"), 2021, null);
    const question = { year: 2021, asOf: "2021-04-30", units: [unit] };
    return cumulativeSeries({ ...target, measure: target.measure }, facts, question);
  });
  expect(series.points.flatMap(({ value }) => (value === null ? [] : [value]))).toEqual(values);
});
