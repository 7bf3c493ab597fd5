import { beforeAll, describe, expect, test } from "vitest";
import type { Result } from "@/lib/domain/compliance/result";
import type { BundleRow } from "@/lib/transfer/bundle";
import { joining } from "@/lib/transfer/joining";
import { activityRow } from "@/tests/support/bundle/activity";
import { naiveCompliance } from "@/tests/support/naive/answer";
import { load, written } from "../transfer/loading";
import { call } from "./call";
import { smallFederation } from "./world";

// Two federations become one (docs/decisions/reorganisations.md): one's files are loaded into the other, then it is merged.

const DAY = "2022-07-01";
const MERGED = {
  on: DAY,
  reason: "Hai tỉnh sáp nhập",
  steps: [{ type: "merge", units: ["K-TINH"], into: "TINH" }],
};
let stays: Awaited<ReturnType<typeof smallFederation>>;
let alone: Record<string, unknown>;
let beside: Record<string, unknown>;

function column(id: string, unit: string, occurredOn: string): BundleRow<"activities"> {
  const type = "NEWSPAPER_COLUMN";
  return activityRow({ id, unit, type, occurredOn, title: id, outlet: "BAO", status: "PUBLISHED" });
}

/** The other's newspaper counts where the plan says so. */
async function countBoth(): Promise<void> {
  const token = stays.admin.token;
  const { body } = await call(token, "GET", "plans/2022/targets/P4");
  const { code: _, year: _year, version: _version, ...said } = body;
  const measure = { ...said.measure, outlets: ["BAO", "K-BAO"] };
  const put = { ...said, measure, reason: "Hai tỉnh sáp nhập" };
  expect((await call(token, "PUT", "plans/2022/targets/P4", { body: put })).status).toBe(200);
}

async function answerOn(asOf: string) {
  const { body } = await call(stays.admin.token, "GET", `compliance?year=2022&asOf=${asOf}`);
  return body;
}

async function columnsOf(unit: string, asOf: string): Promise<number | null> {
  const { results } = await answerOn(asOf);
  return results.find((each: Result) => each.unit === unit && each.target === "P4")?.value;
}

beforeAll(async () => {
  stays = await smallFederation("stays", {
    activities: [column("own-1", "LX", "2022-03-01"), column("own-2", "LX", "2022-09-01")],
  });
  alone = await answerOn("2022-12-31");
  const other = await smallFederation("other", {
    activities: [
      column("k-1", "LX", "2022-03-02"),
      column("k-2", "LX", "2022-09-02"),
      column("k-3", "A", "2022-10-02"),
    ],
  });
  const { errors, warnings, counts } = await load(
    stays.tenant.token,
    await written(other.tenant.token, joining("K-")),
  );
  expect(errors).toEqual([]);
  expect(warnings.map(({ key }) => key)).toEqual(["bundle.withoutParent"]);
  expect(new Set(counts.map(({ updated }) => updated))).toEqual(new Set([0]));
  await countBoth();
  beside = await answerOn("2022-12-31");
});

describe("a federation whose records came to another's", () => {
  test("changes none of its figures while it stands beside it", () => {
    const ofFirst = (answer: Record<string, unknown>) =>
      (answer.results as Result[]).filter(({ unit }) => !unit.startsWith("K-"));
    expect(ofFirst(beside)).toEqual(ofFirst(alone));
  });

  test("is merged on a day: what was below it counts from then on, and no day before changes", async () => {
    const first = await answerOn("2022-06-30");
    const { body: told } = await call(stays.admin.token, "POST", "reorganisations", {
      body: { ...MERGED, dryRun: true },
    });
    expect(told.years[0].changed).toContainEqual(
      expect.objectContaining({ unit: "TINH", target: "P4", after: expect.objectContaining({ value: 4 }) }),
    );
    const { body } = await call(stays.admin.token, "POST", "reorganisations", { body: MERGED });
    expect(await answerOn("2022-06-30")).toEqual(first);
    expect(await columnsOf("TINH", "2022-12-31")).toBe(4);
    expect(await answerOn("2022-12-31")).toEqual(
      naiveCompliance(await written(stays.tenant.token), 2022, "2022-12-31"),
    );
    const { body: units } = await call(stays.admin.token, "GET", "units?asOf=2022-12-31");
    expect(units.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "K-TINH", to: DAY, parent: "TINH" }),
        expect.objectContaining({ code: "K-LX", to: null, parent: "TINH" }),
        expect.objectContaining({ code: "K-A", to: null, parent: "K-LX" }),
      ]),
    );
    const undone = await call(stays.admin.token, "POST", `reorganisations/${body.id}/undo`, {
      body: { reason: "Ghi nhầm" },
    });
    expect(undone.status).toBe(200);
    expect(await answerOn("2022-12-31")).toEqual(beside);
  });

  test("no district is merged into a province, and the one that stays into none", async () => {
    const steps = [{ type: "merge", units: ["K-LX"], into: "TINH" }];
    const refused = await call(stays.admin.token, "POST", "reorganisations", { body: { ...MERGED, steps } });
    expect(refused.body.errors).toMatchObject([{ code: "reorganisation.levelsDiffer" }]);
    const first = [{ type: "merge", units: ["TINH"], into: "K-TINH" }];
    const root = await call(stays.admin.token, "POST", "reorganisations", {
      body: { ...MERGED, steps: first },
    });
    expect(root.body.errors).toMatchObject([{ code: "reorganisation.root" }]);
  });
});
