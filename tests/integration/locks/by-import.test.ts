import { beforeAll, expect, test } from "vitest";
import { insertLock } from "@/lib/db/locks/write";
import { openSession } from "@/lib/db/transaction";
import { load, tally, UNITS, written } from "../transfer/loading";
import { foundTenant, type TestTenant } from "../transfer/tenant";

// compliance.md §11, closed periods: files are refused as forms are, each row by itself, and nothing of them stays.

const ACTIVITIES = "id,unit,type,occurred_on,title,status\n";
const row = (id: string, day: string, title = "Tin") => `${id},B,PAGE_POST,${day},${title},APPROVED\n`;
const HEADCOUNTS = "unit,as_of,workers\n";
const LINKS = "channel,unit,joined,left\n";

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await foundTenant("locked");
  await load(tenant.token, {
    "units.csv": UNITS,
    "activities.csv": `${ACTIVITIES}${row("a1", "2021-08-01")}${row("a2", "2021-10-01")}`,
    "channels.csv": "code,unit,platform,purpose,name\ng,B,ZALO,CADRE_LINK,Nhóm\n",
    "chair_links.csv": `${LINKS}g,G,2021-08-01,\n`,
    "headcounts.csv": `${HEADCOUNTS}B,2021-08-01,20\n`,
  });
  await openSession(tenant.token, "write", (tx) =>
    insertLock(tx, { period: "2021-Q3", unitId: null, reason: null }),
  );
});

async function errors(files: Record<string, string>): Promise<string[]> {
  const outcome = await load(tenant.token, files);
  return outcome.errors.map(({ file, line, column, key }) => [file, line, column, key].join(":"));
}

test("a row that is made or changed in a closed period is told with its line, and nothing is written", async () => {
  const before = await written(tenant.token);
  const many = Array.from({ length: 60 }, (_, index) => row(`n${index}`, "2022-01-05")).join("");
  expect(
    await errors({
      "activities.csv": `${ACTIVITIES}${row("a1", "2021-08-01", "Khác")}${many}${row("a9", "2021-09-30")}${row("a2", "2021-09-30")}`,
      "headcounts.csv": `${HEADCOUNTS}B,2021-08-01,21\nB,2021-10-01,22\n`,
      "chair_links.csv": `${LINKS}g,G,2021-08-01,2021-09-30\n`,
    }),
  ).toEqual([
    "headcounts.csv:2:as_of:bundle.periodLocked",
    "activities.csv:2:occurred_on:bundle.periodLocked",
    "activities.csv:63:occurred_on:bundle.periodLocked",
    "activities.csv:64:occurred_on:bundle.periodLocked",
    "chair_links.csv:2:joined:bundle.periodLocked",
  ]);
  expect(await written(tenant.token)).toEqual(before);
});

test("the same rows again, rows of other days and later facts are taken", async () => {
  const outcome = await load(tenant.token, {
    "activities.csv": `${ACTIVITIES}${row("a1", "2021-08-01")}${row("a3", "2021-10-02")}`,
    "chair_links.csv": `${LINKS}g,G,2021-08-01,2021-10-05\n`,
  });
  expect(tally(outcome)).toEqual({ "activities.csv": "2 1 0", "chair_links.csv": "1 0 1" });
});

test("no more rows than anybody reads are sought", async () => {
  const many = Array.from({ length: 200 }, (_, index) => row(`m${index}`, "2021-09-05")).join("");
  expect(await errors({ "activities.csv": ACTIVITIES + many })).toHaveLength(50);
});
