import { beforeAll, expect, test } from "vitest";
import { perform } from "@/lib/actions/pipeline";
import { chairsTicked } from "@/lib/actions/records/tick-chairs";
import { withScope } from "@/lib/auth/scope";
import { recordPage } from "@/lib/queries/records/show-page";
import type { ShownKind } from "@/lib/records/all";
import { call } from "./api/call";
import { type Person, smallFederation } from "./api/world";

// A count of long ago and a chair's tick have pages like every record: found, corrected, taken back and brought back there.

let world: Awaited<ReturnType<typeof smallFederation>>;
const GROUP = "lx-group";
const COUNTED = 60;
let counts: string[];
let tick: string;

async function created(address: string, body: object): Promise<string> {
  const answer = await call(world.editor.token, "POST", address, { body });
  expect(answer.status, answer.text).toBe(201);
  return answer.body.id;
}

const page = ({ token }: Person, kind: ShownKind, id: string, address = {}) =>
  withScope(token, "read", (tx, scope) => recordPage(tx, scope, kind, id, address));
const days = (months: number) =>
  Array.from({ length: months }, (_, nth) => new Date(Date.UTC(2021, nth, 1)).toISOString().slice(0, 10));

beforeAll(async () => {
  world = await smallFederation("counts-and-ticks");
  await created("channels", {
    ...{ code: GROUP, unit: "LX", purpose: "CADRE_LINK", platform: "ZALO", name: "Nhóm LX" },
    opened: "2021-01-01",
  });
  counts = [];
  for (const asOf of days(COUNTED))
    counts.push(
      await created("coverage", { channel: GROUP, audience: "COMMITTEE_MEMBERS", connected: 7, asOf }),
    );
  tick = await created("chair-links", { channel: GROUP, unit: "A", joined: "2021-02-01" });
});

test("all counts of a channel are shown, page by page", async () => {
  const { readings } = await page(world.editor, "channels", GROUP);
  expect(readings).toMatchObject({ found: COUNTED, page: 1, pages: 2, shows: "counted", withdrawn: 0 });
  const rest = await page(world.editor, "channels", GROUP, { page: "2" });
  expect(rest.readings?.shown.map(({ id }) => id)).toEqual(counts.slice(0, 12).reverse());
});

test("a count of long ago is corrected on its own page, which tells what stood before", async () => {
  const [oldest = ""] = counts;
  const before = await page(world.editor, "coverage", oldest);
  expect(before).toMatchObject({
    records: true,
    record: { values: { connected: 7, asOf: "2021-01-01" }, standing: "open" },
    place: { channel: { id: GROUP, name: "Nhóm LX" }, of: "GROUP", linked: null },
  });
  const corrected = await call(world.editor.token, "PATCH", `coverage/${oldest}`, {
    body: { connected: 8, links: ["https://congdoan.example/dem"] },
    headers: { "If-Match": '"1"' },
  });
  expect(corrected.status).toBe(200);
  const after = await page(world.editor, "coverage", oldest);
  expect(after.links).toEqual(["https://congdoan.example/dem"]);
  expect(after.history.map(({ action, before: stood }) => [action, stood])).toEqual([
    ["reading.create", null],
    ["reading.edit", { connected: 7, links: [] }],
  ]);
});

test("a count that was withdrawn stands apart, and comes back", async () => {
  const [, second = ""] = counts;
  await call(world.editor.token, "POST", `coverage/${second}/withdraw`, { body: {} });
  const { readings } = await page(world.editor, "channels", GROUP, { readings: "withdrawn" });
  expect(readings).toMatchObject({ shows: "withdrawn", found: 1, withdrawn: 1 });
  expect(readings?.shown.map(({ id }) => id)).toEqual([second]);
  expect((await page(world.editor, "channels", GROUP)).readings?.found).toBe(COUNTED - 1);
  await call(world.editor.token, "POST", `coverage/${second}/restore`, { body: {} });
  expect((await page(world.editor, "channels", GROUP)).readings?.found).toBe(COUNTED);
});

test("a tick says by whom it was made; the union that it is about reads it and changes nothing", async () => {
  const by = (person: Person) => page(person, "chairLinks", tick);
  const shown = await by(world.editor);
  expect(shown.place).toEqual({
    channel: { id: GROUP, name: "Nhóm LX" },
    of: "GROUP",
    chair: null,
    linked: "CĐCS A",
  });
  expect(shown.records).toBe(true);
  expect(shown.history.map(({ action, by: whom }) => [action, whom])).toEqual([
    ["chairLink.create", "UPPER_EDITOR LX"],
  ]);
  expect(await by(world.chair)).toMatchObject({ records: false, place: { channel: null, linked: "CĐCS A" } });
  await expect(by(world.otherEditor)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("many ticks at once are written down together, and each still says who made it", async () => {
  const ticked = await perform(chairsTicked, {
    ...{ token: world.editor.token, key: undefined, requestId: "test" },
    payload: { channel: GROUP, joined: "2021-03-01", units: ["B"] },
  });
  const { history } = await page(world.editor, "chairLinks", ticked.links[0]?.id ?? "");
  expect(history.map(({ action, by }) => [action, by])).toEqual([[".create", "UPPER_EDITOR LX"]]);
});

test("in a closed period a count is as it is, and of a chair only the leaving can be said", async () => {
  const closing = await call(world.admin.token, "POST", "locks", { body: { period: "2021", unit: "LX" } });
  expect(closing.status, closing.text).toBe(201);
  const [oldest = ""] = counts;
  expect((await page(world.editor, "coverage", oldest)).lock?.ended).toBe(true);
  expect((await page(world.editor, "chairLinks", tick)).lock?.ended).toBe(false);
});
