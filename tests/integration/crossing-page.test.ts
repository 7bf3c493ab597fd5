import { afterAll, beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import { unitPage } from "@/lib/queries/units/show-page";
import { call } from "./api/call";
import { smallFederation } from "./api/world";

// A target that begins or ends to apply when a headcount crosses its threshold says since when, and by which figure.

let federation: Awaited<ReturnType<typeof smallFederation>>;

beforeAll(async () => {
  federation = await smallFederation("crossing");
  await counted("2021-12-31", 950);
  await counted("2022-03-15", 1020);
  await counted("2022-09-30", 980);
});
afterAll(disconnect);

async function counted(asOf: string, workers: number) {
  const body = { unit: "A", asOf, workers, members: 100 };
  const { status, text } = await call(federation.chair.token, "PUT", "headcounts", { body });
  expect(status, text).toBeLessThan(300);
}

/** What the unit's page and its sheet say of G1, which is asked from 1.000 workers on. */
async function told(asOf: string, token = federation.reader.token) {
  const address = { year: "2022", asOf, why: "G1" };
  const { view } = await withScope(token, "read", (tx, scope) => unitPage(tx, scope, "A", address));
  const lines = view?.view.groups.flatMap((group) => group.lines) ?? [];
  const line = lines.find(({ target }) => target.code === "G1");
  expect(view?.why?.line.crossing).toEqual(line?.crossing);
  return [line?.result.status, line?.crossing];
}

test("the unit's page and why a number is what it is tell the same day and figures", async () => {
  const clause = { attribute: "workers", op: "gte", value: 1000 };
  const began = {
    on: "2022-03-15",
    asked: true,
    clause,
    figure: 1020,
    before: 950,
    now: { on: "2022-03-15", figure: 1020 },
  };
  expect(await told("2022-03-14")).toEqual([
    "NOT_APPLICABLE",
    {
      ...{ on: "2021-12-31", asked: false, clause, figure: 950, before: null },
      now: { on: "2021-12-31", figure: 950 },
    },
  ]);
  expect(await told("2022-09-29")).toEqual(["BEHIND", began]);
  const now = { on: "2022-09-30", figure: 980 };
  const ended = { on: "2022-09-30", asked: false, clause, figure: 980, before: 1020, now };
  expect(await told("2022-12-31", federation.admin.token)).toEqual(["NOT_APPLICABLE", ended]);
});

test("a unit that moved tells of its own headcounts, and a corrected one is told anew", async () => {
  const steps = [{ type: "move", units: ["A"], to: "CD" }];
  const body = { on: "2022-06-01", reason: "Sắp xếp", steps };
  expect((await call(federation.admin.token, "POST", "reorganisations", { body })).status).toBe(200);
  expect(await told("2022-12-31", federation.admin.token)).toMatchObject([
    "NOT_APPLICABLE",
    { before: 1020 },
  ]);
  const corrected = { unit: "A", asOf: "2022-09-30", workers: 1000, members: 100 };
  const answer = await call(federation.admin.token, "PUT", "headcounts", { body: corrected });
  expect(answer.status, answer.text).toBe(200);
  expect(await told("2022-12-31", federation.admin.token)).toMatchObject([
    "NOT_MET",
    { on: "2022-03-15", figure: 1020, before: 950 },
  ]);
});
