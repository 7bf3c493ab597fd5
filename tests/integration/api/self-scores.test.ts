import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { leaguePage } from "@/lib/queries/league/page";
import { call } from "./call";
import { smallFederation } from "./world";

let federation: Awaited<ReturnType<typeof smallFederation>>;

beforeAll(async () => {
  federation = await smallFederation("self-scores");
});

const version = (seen: number) => ({ headers: { "If-Match": `"${seen}"` } });

async function said(year = 2021): Promise<object[]> {
  return (await call(federation.admin.token, "GET", `self-scores?year=${year}`)).body.items;
}

test("a unit says how it scores itself, says it otherwise, and takes it back; no figure changes", async () => {
  const { editor, admin } = federation;
  const figures = async () => (await call(admin.token, "GET", "compliance?asOf=2021-12-31")).body;
  const before = await figures();
  const body = { score: 92.5, explanation: "Cộng việc Tháng Công nhân" };
  const first = await call(editor.token, "PUT", "self-scores/2021/LX", { body });
  expect(first.body).toMatchObject({ unit: "LX", year: 2021, ...body, version: 1 });
  expect(await said()).toMatchObject([{ unit: "LX", ...body }]);
  const again = await call(editor.token, "PUT", "self-scores/2021/LX", {
    body: { score: 90 },
    ...version(1),
  });
  expect(again.body).toMatchObject({ score: 90, explanation: null, version: 2 });
  const back = await call(editor.token, "PUT", "self-scores/2021/LX", {
    body: { score: null },
    ...version(2),
  });
  expect(back.body).toMatchObject({ score: null, version: 3 });
  expect(await figures()).toEqual(before);
});

test("of two who say it at once the second sees what the first said", async () => {
  const { staff, admin } = federation;
  const url = "self-scores/2021/CD";
  expect((await call(staff.token, "PUT", url, { body: { score: 80.5 } })).status).toBe(200);
  for (const sent of [{}, version(7)]) {
    const refused = await call(admin.token, "PUT", url, { body: { score: 70 }, ...sent });
    expect(refused.status).toBe(409);
    expect(refused.body.present).toMatchObject({ score: 80.5, version: 1 });
  }
});

test("the league has it beside the computed score, on its page alone", async () => {
  const { admin } = federation;
  const { view } = await withScope(admin.token, "read", (tx, scope) =>
    leaguePage(tx, scope, { year: "2021", asOf: "2021-12-31" }),
  );
  const places = [...(view?.groups ?? []).flatMap(({ rows }) => rows), ...(view?.apart.rows ?? [])];
  expect(places.find(({ unit }) => unit === "CD")?.said).toBe(80.5);
  expect((await call(admin.token, "GET", "league?asOf=2021-12-31")).text).not.toContain("80.5");
});

test.each([
  [{ score: 100.1 }, "number.tooLarge"],
  [{ score: -1 }, "number.tooSmall"],
  [{ score: 9.25 }, "score.tooFine"],
])("%j is refused", async (body, code) => {
  const refused = await call(federation.editor.token, "PUT", "self-scores/2021/LX", { body });
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toMatchObject([{ path: "score", code }]);
});

test("nobody says it of a year without a plan, or of a unit that is not theirs", async () => {
  const { editor, chair } = federation;
  const say = (token: string, path: string) =>
    call(token, "PUT", `self-scores/${path}`, { body: { score: 1 } });
  expect((await say(editor.token, "2031/LX")).status).toBe(404);
  expect((await say(editor.token, "2021/CD")).status).toBe(404);
  expect((await say(chair.token, "2021/LX")).status).toBe(404);
});
