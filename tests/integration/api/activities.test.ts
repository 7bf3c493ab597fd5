import { beforeAll, describe, expect, test } from "vitest";
import { activityAnswer } from "@/lib/schemas/answers/activity";
import { listAnswer } from "@/lib/schemas/answers/list";
import { unitAnswer } from "@/lib/schemas/answers/unit";
import { activityRow } from "@/tests/support/bundle/activity";
import { call } from "./call";
import { smallFederation } from "./world";

type Federation = Awaited<ReturnType<typeof smallFederation>>;
let federation: Federation;

const imported = (id: string, unit: string, occurredOn: string, title: string, url: string | null = null) =>
  activityRow({ id, unit, occurredOn, title, url });

beforeAll(async () => {
  federation = await smallFederation("activities", {
    activities: [
      imported("a-1", "A", "2021-03-01", "Ngày hội đoàn viên", "https://www.congdoan.vn/bai/1/?utm_source=x"),
      imported("a-2", "A", "2021-03-01", "Đối thoại"),
      imported("b-1", "B", "2021-04-01", "Tháng Công nhân"),
      imported("c-1", "C", "2021-05-01", "Tập huấn ở Châu Đốc"),
      imported("t-1", "TINH", "2020-12-31", "Tết “Sum vầy” – ½ ngày…"),
    ],
    headcounts: [
      {
        unit: "A",
        asOf: "2021-01-01",
        workers: 1000,
        members: null,
        fullTimeOfficials: null,
        committeeMembers: null,
        unionGroups: null,
        groupLeaders: null,
      },
    ],
  });
});

const NEW = {
  unit: "LX",
  type: "WEBSITE_ARTICLE",
  occurredOn: "2021-06-01",
  title: "  Tin mới ",
  status: "DRAFT",
};

async function ids(who: "admin" | "editor" | "chair", query: string): Promise<string[]> {
  const { body } = await call(federation[who].token, "GET", `activities?${query}`);
  return body.items.map(({ id }: { id: string }) => id);
}

describe("the list", () => {
  test.each([
    ["admin", "", "c-1 b-1 a-2 a-1 t-1"],
    ["editor", "", "b-1 a-2 a-1"],
    ["chair", "", "a-2 a-1"],
    ["admin", "unit=LX", ""],
    ["admin", "unit=LX&scope=direct", "b-1 a-2 a-1"],
    ["admin", "unit=TINH&scope=direct", "t-1"],
    ["admin", "unit=TINH&scope=subtree", "c-1 b-1 a-2 a-1 t-1"],
    ["admin", "year=2020", "t-1"],
    ["admin", "from=2021-03-02&to=2021-04-30", "b-1"],
    ["admin", "q=chau doc", "c-1"],
    ["admin", "q=ĐỐI", "a-2"],
    ["admin", "q=thang nhan", "b-1"],
    ["admin", "q=“Sum vầy” –", "t-1"],
    ["admin", 'q="sum vay" - 1/2', "t-1"],
    ["admin", "q=ｎｇａｙ...", "a-1 t-1"],
    ["admin", "q=%25", ""],
    ["admin", "q=t_p", "c-1"],
    ["admin", "q=t_x", ""],
    ["admin", "q=%27%5C", ""],
    ["admin", "status=DRAFT,SUBMITTED", ""],
    ["admin", "type=TV_PROGRAMME", ""],
    ["admin", "outlet=WEB&year=2021", "c-1 b-1 a-2 a-1"],
    ["admin", "url=http://congdoan.vn/bai/1%23top", "a-1"],
    ["admin", "url=nothing", ""],
  ] as const)("%s asks %s", async (who, query, expected) => {
    expect(await ids(who, query)).toEqual(expected.split(" ").filter(Boolean));
  });

  test("is whole and without repetition, page by page", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const { body } = await call(federation.admin.token, "GET", `activities?limit=2${cursor}`);
      expect(listAnswer(activityAnswer).safeParse(body)).toMatchObject({ success: true });
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor === null ? "" : `&cursor=${body.nextCursor}`;
    } while (cursor !== "");
    expect(seen).toEqual(["c-1", "b-1", "a-2", "a-1", "t-1"]);
  });

  test.each([
    "limit=501",
    "limit=0",
    "limit=x",
    "cursor=abc",
    "year=21",
    "status=DONE",
    "unknown=1",
    "from=2021-02-30",
  ])("%s is refused", async (query) => {
    expect(await call(federation.admin.token, "GET", `activities?${query}`)).toMatchObject({ status: 422 });
  });

  test("what is asked twice is refused, whichever of the two was meant", async () => {
    const { status, body } = await call(federation.admin.token, "GET", "activities?limit=1&limit=2");
    expect([status, body.code]).toEqual([400, "MALFORMED"]);
  });

  test("a unit out of sight is not found, like one that does not exist", async () => {
    const [hidden, none] = [
      await call(federation.editor.token, "GET", "activities?unit=CD"),
      await call(federation.editor.token, "GET", "activities?unit=NONE"),
    ];
    expect([hidden.status, none.status]).toEqual([404, 404]);
  });

  test("is not sent again while nothing changed", async () => {
    const first = await call(federation.admin.token, "GET", "activities");
    const headers = { "If-None-Match": first.headers.get("etag") ?? "" };
    const again = await call(federation.admin.token, "GET", "activities", { headers });
    expect([again.status, again.text]).toEqual([304, ""]);
    await call(federation.admin.token, "POST", "activities", { body: { ...NEW, unit: "CD" } });
    expect((await call(federation.admin.token, "GET", "activities", { headers })).status).toBe(200);
  });
});

describe("logging one", () => {
  const post = (body: object, headers = {}) =>
    call(federation.editor.token, "POST", "activities", { body: { ...NEW, ...body }, headers });

  test("keeps what was said and where to find it", async () => {
    const { body, headers, status } = await post({ audiences: ["WORKERS"], quantity: 2 });
    expect(status).toBe(201);
    expect(activityAnswer.safeParse(body)).toMatchObject({ success: true });
    expect(body).toMatchObject({
      title: "Tin mới",
      status: "DRAFT",
      quantity: 2,
      createdBy: "UPPER_EDITOR LX",
    });
    expect(headers.get("location")).toBe(`/api/v1/activities/${body.id}`);
    expect(headers.get("etag")).toBe('"1"');
  });

  test.each([
    ["unit", { unit: "CD" }, "code.unknown"],
    ["unit", { unit: "NONE" }, "code.unknown"],
    ["type", { type: "DANCE" }, "code.unknown"],
    ["outlet", { outlet: "BBC" }, "code.unknown"],
    ["occurredOn", { occurredOn: "2999-01-01" }, "date.future"],
    ["occurredOn", { occurredOn: "2021-02-30" }, "date.malformed"],
    ["url", { url: "javascript:alert(1)" }, "url.malformed"],
    ["title", { title: " " }, "required"],
    ["status", { status: "APPROVED" }, "choice.unknown"],
    ["submittedBy", { submittedBy: "x" }, "object.unknownKey"],
    ["id", { id: "mine" }, "object.unknownKey"],
  ])("refuses %s of %o", async (path, body, code) => {
    expect(await post(body)).toMatchObject({
      status: 422,
      body: { code: "INVALID", errors: [{ path, code }] },
    });
  });

  test("thirty times at once with one key makes one", async () => {
    const before = (await ids("editor", "unit=LX&limit=500")).length;
    const headers = { "Idempotency-Key": "one-of-thirty" };
    const answers = await Promise.all(Array.from({ length: 30 }, () => post({ title: "Một" }, headers)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect((await ids("editor", "unit=LX&limit=500")).length).toBe(before + 1);
    expect(await post({ title: "Hai" }, headers)).toMatchObject({
      status: 409,
      body: { code: "KEY_REUSED" },
    });
  });
});

describe("changing one", () => {
  async function logged(status = "DRAFT") {
    const { body } = await call(federation.chair.token, "POST", "activities", {
      body: { ...NEW, unit: "A", status },
    });
    return body.id as string;
  }
  const patch = (who: "chair" | "editor" | "reader", id: string, body: object, version = 1) =>
    call(federation[who].token, "PATCH", `activities/${id}`, {
      body,
      headers: { "If-Match": `"${version}"` },
    });

  test("keeps what is not named", async () => {
    const id = await logged();
    const { body } = await patch("chair", id, { url: "https://congdoan.vn/2" });
    expect(body).toMatchObject({
      title: "Tin mới",
      url: "https://congdoan.vn/2",
      version: 2,
      changedInReview: false,
    });
  });

  test.each([
    ["id", "another"],
    ["version", 1],
  ])("is refused where the body names the %s, which the address and If-Match do", async (path, value) => {
    const id = await logged();
    expect(await patch("chair", id, { title: "Khác", [path]: value })).toMatchObject({
      status: 422,
      body: { errors: [{ path, code: "object.unknownKey" }] },
    });
    expect(await call(federation.chair.token, "GET", `activities/${id}`)).toMatchObject({
      body: { title: "Tin mới", version: 1 },
    });
  });

  test("is its own side's until it is handed in, then the decider's, and marked", async () => {
    const id = await logged("SUBMITTED");
    expect(await patch("chair", id, { title: "Khác" })).toMatchObject({ status: 403 });
    expect(await patch("editor", id, { title: "Khác" })).toMatchObject({
      status: 200,
      body: { title: "Khác", status: "SUBMITTED", changedInReview: true },
    });
  });

  test("of a version that is past tells the present one", async () => {
    const id = await logged();
    await patch("chair", id, { title: "Hai" });
    const answer = await patch("chair", id, { title: "Ba" });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: "STALE", present: { title: "Hai", version: 2 } },
    });
  });

  test("by twenty at once is one change, and the others are told of it", async () => {
    const id = await logged();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        patch(nth % 2 ? "chair" : "editor", id, { title: `Tên ${nth}` }),
      ),
    );
    const [done, ...others] = answers.toSorted((a, b) => a.status - b.status);
    expect(done).toMatchObject({ status: 200, body: { version: 2 } });
    expect(others.map(({ status, body }) => [status, body.code])).toEqual(others.map(() => [409, "STALE"]));
  });

  test("may take it to another unit that one records for", async () => {
    const id = await logged();
    expect(await patch("editor", id, { unit: "B" })).toMatchObject({ body: { unit: "B" } });
    expect(await call(federation.chair.token, "GET", `activities/${id}`)).toMatchObject({ status: 404 });
    expect(await patch("editor", id, { unit: "C" }, 2)).toMatchObject({ status: 422 });
  });
});

describe("units", () => {
  test("come with their place and headcount", async () => {
    const { body } = await call(federation.editor.token, "GET", "units?asOf=2021-06-30");
    expect(listAnswer(unitAnswer).safeParse(body)).toMatchObject({ success: true });
    expect(body.items.map(({ code, parent }: Record<string, string>) => `${code}<${parent}`)).toEqual([
      "A<LX",
      "B<LX",
      "LX<TINH",
    ]);
    expect(body.items[0].headcount).toMatchObject({ asOf: "2021-01-01", workers: 1000, members: null });
  });

  test.each([
    ["units/A?asOf=2020-01-01", 200],
    ["units/C", 404],
    ["units/NONE", 404],
    ["units?q=ldld lx", 200],
    ["units?level=TOWN", 422],
  ])("%s answers %i", async (address, status) => {
    expect(await call(federation.editor.token, "GET", address)).toMatchObject({ status });
  });
});

test.each(["GET", "POST"])("%s without a token is not signed in", async (method) => {
  const sent = method === "POST" ? { body: NEW } : {};
  expect(await call("", method, "activities", sent)).toMatchObject({
    status: 401,
    body: { code: "SESSION_ENDED" },
  });
});
