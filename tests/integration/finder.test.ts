import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/(app)/find/route";
import type { FoundPlaces } from "@/components/finder/places";
import type { Definition } from "@/lib/actions/definition";
import { PLAN_ACTIONS } from "@/lib/actions/plans/all";
import { SAVED_TABLE_ACTIONS } from "@/lib/actions/saved-tables/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import { LISTED_KINDS } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";
import { call } from "./api/call";
import { type Person, smallFederation } from "./api/world";

// Ctrl+K: every kind of record that has a screen is found by a word of its own by whoever sees it, every screen by its name.

vi.mock("next-intl/server", () => import("@/tests/support/server-words"));

let world: Awaited<ReturnType<typeof smallFederation>>;

const headersOf = ({ token }: Person) => ({ authorization: `Bearer ${token}`, host: "localhost:3000" });

async function answered(by: Person, q: string): Promise<FoundPlaces> {
  const address = `http://localhost:3000/find?q=${encodeURIComponent(q)}`;
  const response = await GET(new Request(address, { headers: headersOf(by) }));
  expect(response.status).toBe(200);
  return response.json();
}

async function found(by: Person, q: string): Promise<FoundPlaces["choices"]> {
  return (await answered(by, q)).choices;
}

async function created(address: string, body: object): Promise<Record<string, string>> {
  const answer = await call(world.admin.token, "POST", address, { body });
  expect([200, 201], answer.text).toContain(answer.status);
  return answer.body;
}

async function press<Input, Output extends object>(
  action: Definition<Input, Output>,
  body: object,
): Promise<Record<string, string>> {
  const headers = { ...headersOf(world.admin), "content-type": "application/json" };
  const sent = { method: "POST", headers, body: JSON.stringify(body) };
  const response = await answerWrite(new Request("http://localhost:3000/", sent), action);
  expect(response.ok).toBe(true);
  return response.json();
}

/** What is recorded of each kind, by a word that nothing else has. */
const RECORDED = {
  activities: [
    "activities",
    {
      unit: "LX",
      type: "PAGE_POST",
      occurredOn: "2026-03-04",
      title: "Hội thao Bằng Lăng",
      status: "SUBMITTED",
    },
    "bang lang",
  ],
  channels: [
    "channels",
    { unit: "LX", platform: "ZALO", purpose: "CADRE_LINK", name: "Nhóm Hoa Sữa" },
    "hoa sua",
  ],
  enquiries: [
    "enquiries",
    { unit: "LX", receivedAt: "2026-03-04T08:00:00+07:00", topic: "Chế độ thai sản" },
    "thai san",
  ],
  reporters: ["reporters", { unit: "A", fullName: "Trần Mộc Miên", appointed: "2026-01-01" }, "moc mien"],
  facilities: ["facilities", { unit: "A", kind: "LOUDSPEAKER", installed: "2026-01-01" }, "he thong loa"],
  misinformation: [
    "misinformation",
    { unit: "A", spottedOn: "2026-01-05", claim: "Tin đồn cắt thưởng" },
    "cat thuong",
  ],
  chairs: ["chairs", { unit: "A", fullName: "Neáng Phượng Vĩ", from: "2026-01-01" }, "phuong vi"],
} as const;

beforeAll(async () => {
  world = await smallFederation("finder");
});

test("every kind of record that has a screen is in this test", () => {
  expect(Object.keys(RECORDED).sort()).toEqual(["activities", ...LISTED_KINDS].sort());
});

test.each(Object.entries(RECORDED))(
  "%s are found by a word of their own, by whoever sees them",
  async (kind, recorded) => {
    const [address, body, words] = recorded;
    const made = await created(address, body);
    const here = kind === "chairs" ? `/units/A#chair-` : `/${pathOf(kind)}/${made.code ?? made.id}`;
    const places = async (by: Person) =>
      (await found(by, words)).map(({ value }) => value).filter((value) => value.startsWith(here));
    expect(await places(world.staff)).toHaveLength(1);
    expect(await places(world.editor)).toHaveLength(1);
    expect(await places(world.otherEditor)).toEqual([]);
  },
);

test("who chaired or reported before is found behind those who do", async () => {
  await created("chairs", { unit: "B", fullName: "Lê Phượng Vĩ", from: "2020-01-01", to: "2021-01-01" });
  await created("reporters", {
    unit: "B",
    fullName: "An Phượng Vĩ",
    appointed: "2020-01-01",
    ended: "2021-01-01",
  });
  expect(
    (await found(world.editor, "phuong vi")).map(({ label, note }) => [label, note]).slice(0, 3),
  ).toEqual([
    ["Neáng Phượng Vĩ", "Chủ tịch CĐCS A"],
    ["An Phượng Vĩ", "Báo cáo viên CĐCS B, đã thôi"],
    ["Lê Phượng Vĩ", "Nguyên Chủ tịch CĐCS B"],
  ]);
});

test("a facility is found by its kind with its unit's name, and by no other's", async () => {
  const of = async (q: string) =>
    (await found(world.staff, q)).filter(({ value }) => value.startsWith("/facilities/"));
  expect(await of("loa cdcs a")).toHaveLength(1);
  expect(await of("loa cdcs b")).toEqual([]);
});

test("a plan is found by its number, its title and its year, a text of it by its name", async () => {
  await created("plans", { year: 2030, title: "Kế hoạch Hướng Dương", documentNo: "88/KH-LĐLĐ" });
  const added = await press(PLAN_ACTIONS.addDocument, {
    year: "2030",
    name: "Văn bản Thạch Thảo",
    content: "x",
  });
  for (const q of ["huong duong", "88/KH", "duong 2030"])
    expect(await found(world.editor, q)).toContainEqual({
      ...{ value: "/plans/2030", label: "Kế hoạch Hướng Dương" },
      note: "Kế hoạch năm 2030, số 88/KH-LĐLĐ",
    });
  expect((await found(world.editor, "thach thao")).map(({ value }) => value)).toContain(
    `/plans/2030/document?document=${added.id}`,
  );
});

test("a report is found by its period and unit, once it is frozen by its code too", async () => {
  const { id = "" } = await created("reports", { period: "2021-Q1", unit: "LX" });
  const of = async (by: Person, q: string) =>
    (await found(by, q)).filter(({ value }) => value === `/reports/${id}`);
  expect(await of(world.editor, "báo cáo quý I/2021 LX")).toHaveLength(1);
  expect(await of(world.otherEditor, "báo cáo quý I/2021 LX")).toEqual([]);
  const address = `reports/${id}`;
  const written = { body: { limits: "Chậm.", directions: "Làm tiếp." }, headers: { "If-Match": '"1"' } };
  await call(world.admin.token, "PATCH", address, written);
  const frozen = await call(world.admin.token, "POST", `${address}/freeze`);
  expect(frozen.status, frozen.text).toBe(200);
  expect(await of(world.staff, frozen.body.frozen.code.slice(0, 8))).toHaveLength(1);
});

test("a reorganisation is found by its reason and number, by administrators alone; a saved table by its name", async () => {
  const steps = [{ type: "close", units: ["C"] }];
  const made = await created("reorganisations", {
    ...{ on: "2026-03-01", reason: "Kết thúc Tường Vi", documentNo: "99/QĐ", steps },
  });
  const places = async (by: Person, q: string) => (await found(by, q)).map(({ value }) => value);
  expect(await places(world.admin, "tuong vi")).toContain(`/reorganisations/${made.id}`);
  expect(await places(world.admin, "99/QĐ")).toContain(`/reorganisations/${made.id}`);
  expect(await places(world.staff, "tuong vi")).not.toContain(`/reorganisations/${made.id}`);
  const table = await press(SAVED_TABLE_ACTIONS.save, {
    name: "Bảng Cát Đằng",
    query: "year=2026&rows=type",
  });
  expect(await places(world.editor, "cat dang")).toContain(`/explore?saved=${table.id}`);
});

test("that more of a kind is found than is shown is said", async () => {
  const topics = ["Sim Tím 1", "Sim Tím 2", "Sim Tím 3"];
  const ask = (topic: string) =>
    created("enquiries", { unit: "LX", receivedAt: "2026-03-05T08:00:00+07:00", topic });
  const told = async () => {
    const { choices, more } = await answered(world.staff, "sim tim");
    return [choices.filter(({ value }) => value.startsWith("/enquiries/")).length, more];
  };
  for (const topic of topics) await ask(topic);
  expect(await told()).toEqual([3, false]);
  await ask("Sim Tím 4");
  expect(await told()).toEqual([3, true]);
});

/** Screens of one address; what stands below a record is found with it. */
function screens(below = ""): string[] {
  return readdirSync(`app/(app)${below}`, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return entry.name === "page.tsx" ? [below] : [];
    return entry.name.startsWith("[") ? [] : screens(`${below}/${entry.name}`);
  });
}

/** Of a chair alone, and what is chosen on the screen above it. */
const ELSEWHERE = ["/todo", "/people/handover", "/reorganisations/new"];

test.each(screens().filter((path) => !ELSEWHERE.includes(path)))("%s is found by its title", async (path) => {
  const file = resolve(`app/(app)${path}/page.tsx`);
  const { generateMetadata } = await import(/* @vite-ignore */ file);
  const { title } = await generateMetadata();
  expect((await found(world.admin, title)).map(({ value }) => value)).toContain(path);
});

test("screens are those of a role, and of the year's plan", async () => {
  const values = async (by: Person, q: string) => (await found(by, q)).map(({ value }) => value);
  expect(await values(world.chair, "viec can lam")).toContain("/todo");
  expect(await values(world.reader, "nhap tu excel")).not.toContain("/import");
  expect(await values(world.staff, "nhat ky")).not.toContain("/audit");
  expect(await values(world.editor, "muc rieng")).toContain("/plans/2023/overrides");
});

test("of what units keep the kinds follow one another, and each kind its own order", async () => {
  for (const [nth, name] of ["Nhóm Ô Môi c", "Nhóm Ô Môi a", "Nhóm Ô Môi b"].entries())
    await created("channels", {
      ...{ unit: "LX", platform: "ZALO", purpose: "LEADERS_LINK", name, code: `o-moi-${nth}` },
    });
  await created("enquiries", { unit: "LX", receivedAt: "2026-03-01T08:00:00+07:00", topic: "Ô môi nở" });
  const labels = (await found(world.admin, "o moi")).map(({ label }) => label);
  expect(labels.filter((label) => /Ô Môi|Ô môi/.test(label))).toEqual([
    "Nhóm Ô Môi a",
    "Nhóm Ô Môi b",
    "Nhóm Ô Môi c",
    "Ô môi nở",
  ]);
});
