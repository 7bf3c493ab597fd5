import { createTranslator } from "next-intl";
import { beforeAll, expect, test } from "vitest";
import { perform } from "@/lib/actions/pipeline";
import { SAVED_TABLE_ACTIONS } from "@/lib/actions/saved-tables/all";
import { SHARE_ACTIONS } from "@/lib/actions/shares/all";
import { withScope } from "@/lib/auth/scope";
import { formatNumber } from "@/lib/format";
import { vi } from "@/lib/i18n/vi";
import { readBoard } from "@/lib/queries/boards/read";
import { sharesPage } from "@/lib/queries/shares/page";
import { sharedBoard } from "@/lib/queries/shares/read";
import { type Board, boardOf } from "@/lib/words/board";
import { speechOf } from "@/lib/words/speech";
import { activityRow } from "@/tests/support/bundle/activity";
import { call } from "./call";
import { smallFederation, UNITS } from "./world";

const SPEECH = speechOf(createTranslator({ locale: "vi", messages: vi, timeZone: "Asia/Ho_Chi_Minh" }), "vi");
const DAY = { year: "2021", asOf: "2021-09-30" };
const ARTICLES = { LX: 9, CD: 24 };

let federation: Awaited<ReturnType<typeof smallFederation>>;

beforeAll(async () => {
  const upper = (code: string) => ({ ...UNITS[1], code, name: `LĐLĐ ${code}` }) as (typeof UNITS)[number];
  const units = [...UNITS, upper("TC")];
  const activities = Object.entries(ARTICLES).flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, nth) =>
      activityRow({ id: `${unit}-${nth}`, unit, occurredOn: "2021-03-01", status: "SUBMITTED" }),
    ),
  );
  federation = await smallFederation("boards", {
    ...{ units, activities },
    chairs: [{ unit: "A", fullName: "Neáng Sóc Mi Na", from: null, to: null }],
  });
});

async function board(token: string, asked: Parameters<typeof readBoard>[2]) {
  const { frame, view } = await withScope(token, "read", (tx, scope) => readBoard(tx, scope, asked, DAY));
  if (view === null) throw new Error("There is no plan");
  return boardOf(SPEECH, view, frame);
}

/** All rows, part by part. */
const rowsOf = ({ parts }: Board) => parts.flatMap(({ rows }) => rows);

test("a unit's board says what the answer says at its day, of whatever is asked of it", async () => {
  const { body } = await call(federation.editor.token, "GET", "compliance?unit=LX&asOf=2021-09-30");
  const made = await board(federation.editor.token, { view: "UNIT", unit: "LX" });
  const asked = body.results.filter(
    ({ status }: { status: string }) => !["NOT_APPLICABLE", "WAIVED", "TRACKED"].includes(status),
  );
  expect(
    rowsOf(made)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(asked.map(({ target }: { target: string }) => target).sort());
  for (const { target, status, value, required } of asked) {
    const row = rowsOf(made).find(({ key }) => key === target);
    expect(row?.standing?.status, target).toBe(status);
    if (target === "U5") expect(row?.figure).toBe(`${value}/${required}`);
  }
  const { met, applicable } = body.units[0].completion;
  expect(made.finding).toContain(`Đạt ${met}/${applicable} chỉ tiêu bắt buộc`);
  expect(made).toMatchObject({ title: "LĐLĐ LX", day: "Số liệu đến 30/09/2021", parts: [{ left: 0 }] });
});

test("a bar that counts reviewed records says what is claimed and what of it was verified, on every board", async () => {
  const said = expect.stringContaining("đã gửi 9 · đã duyệt 0");
  for (const [asked, key] of [
    [{ view: "UNIT", unit: "LX" }, "U5"],
    [{ view: "TARGET", target: "U5" }, "LX"],
  ] as const) {
    const rows = rowsOf(await board(federation.admin.token, asked));
    expect(rows.find((row) => row.key === key)?.note).toEqual(said);
  }
});

test("the league's board has the places of the answer", async () => {
  const { body } = await call(federation.admin.token, "GET", "league?asOf=2021-09-30&level=UPPER");
  const [group] = body.groups;
  const made = await board(federation.admin.token, { view: "LEAGUE" });
  expect(rowsOf(made).map(({ key, rank, figure }) => [key, rank, figure])).toEqual(
    group.rows.map((row: { unit: string; rank: number; score: number }) => [
      ...[row.unit, String(row.rank), formatNumber(row.score, "vi")],
    ]),
  );
  expect(rowsOf(made).map(({ key }) => key)[0]).toBe("CD");
});

test("a target's board has whoever it is asked of, trouble first, with the figures of the answer", async () => {
  const { body } = await call(federation.admin.token, "GET", "compliance?target=U5&asOf=2021-09-30");
  const made = await board(federation.admin.token, { view: "TARGET", target: "U5" });
  const asked: { unit: string; status: string; value: number; required: number }[] = body.results.filter(
    ({ target, required }: { target: string; required: number | null }) =>
      target === "U5" && required !== null,
  );
  expect(asked.length).toBeGreaterThan(2);
  expect((made.parts[0]?.left ?? 0) + rowsOf(made).length).toBe(asked.length);
  for (const { unit, status, value, required } of asked)
    expect(rowsOf(made).find(({ key }) => key === unit)).toMatchObject({
      figure: `${value}/${required}`,
      standing: { status },
    });
  expect(rowsOf(made).at(-1)?.key).toBe("CD");
  await expect(board(federation.admin.token, { view: "TARGET", target: "X9" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("the overview's board has the province's targets and who needs attention, as the answer has them", async () => {
  const { body } = await call(federation.admin.token, "GET", "compliance?asOf=2021-09-30");
  const made = await board(federation.admin.token, { view: "OVERVIEW" });
  const [own, attention] = made.parts;
  const results: { unit: string; target: string; status: string; value: number; required: number }[] =
    body.results;
  const ofProvince = results.filter(
    ({ unit, status }) => unit === "TINH" && !["NOT_APPLICABLE", "WAIVED", "TRACKED"].includes(status),
  );
  expect(own?.rows.map(({ key, standing }) => [key, standing?.status]).toSorted()).toEqual(
    ofProvince.map(({ target, status }) => [target, status]).toSorted(),
  );
  const radio = ofProvince.find(({ target }) => target === "P3");
  expect(own?.rows.find(({ key }) => key === "P3")?.figure).toBe(`${radio?.value}/${radio?.required}`);
  const plan = (await call(federation.admin.token, "GET", "plans/2021")).body;
  const mandatory = new Set(
    plan.targets
      .filter(
        (target: { level: string; force: string }) => `${target.level} ${target.force}` === "UPPER MANDATORY",
      )
      .map(({ code }: { code: string }) => code),
  );
  const troubled = results.filter(
    ({ target, status }) => mandatory.has(target) && ["NOT_MET", "BEHIND", "NO_DATA"].includes(status),
  );
  expect(attention?.rows.map(({ key }) => key).toSorted()).toEqual(
    [...new Set(troubled.map(({ unit }) => unit))].toSorted(),
  );
  expect(made.finding).toContain(`${attention?.rows.length}/3 đơn vị cần nhắc`);
  await expect(board(federation.editor.token, { view: "OVERVIEW" })).resolves.toMatchObject({
    parts: [{}, {}],
  });
});

test("the calendar's board has each count that goes on all year, with the answer's sums", async () => {
  const { body } = await call(federation.admin.token, "GET", "compliance?unit=TINH&asOf=2021-09-30");
  const made = await board(federation.admin.token, { view: "CALENDAR" });
  const [weeks, due] = made.parts;
  expect(weeks?.rows.map(({ key }) => key)).toEqual(["P2", "P3", "P4"]);
  for (const { key, figure } of weeks?.rows ?? []) {
    const { value, required } = body.results.find(({ target }: { target: string }) => target === key);
    expect(figure).toBe(`${value}/${required}`);
  }
  expect(due?.rows[0]).toMatchObject({ figure: expect.stringMatching(/^\d\d\/\d\d$/) });
});

test("a table's board has the cells of the answer, for the share's own day", async () => {
  const { body } = await call(
    federation.admin.token,
    "GET",
    "pivot?rows=unit&columns=month&year=2021&asOf=2021-09-30",
  );
  const made = await board(federation.admin.token, { view: "TABLE", saved: null });
  const shown = (count: number) => (count === 0 ? "–" : formatNumber(count, "vi"));
  const said = made.table?.rows.map(({ cells }) => cells);
  expect(said).toEqual([
    ...body.cells.map((cells: number[], nth: number) => [...cells, body.rowTotals[nth]].map(shown)),
    [...body.columnTotals, body.total].map(shown),
  ]);
  expect(body.total).toBe(ARTICLES.LX + ARTICLES.CD);
  expect(made.table?.heading).toBe("Nhiều nhất: LĐLĐ CD, 24 (72,7\u00a0%)");
  const query = "rows=type&columns=&year=2022&asOf=2022-05-01";
  const saved = await board(federation.admin.token, { view: "TABLE", saved: { name: "Theo loại", query } });
  expect(saved).toMatchObject({
    title: "Theo loại",
    parts: [],
    table: { rows: [{ cells: ["33"] }, { cells: ["33"] }] },
  });
});

test("nobody has a board of a unit out of sight", async () => {
  await expect(board(federation.editor.token, { view: "UNIT", unit: "CD" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

const acting = (payload: object) => ({
  token: federation.admin.token,
  payload,
  key: undefined,
  requestId: "shares",
});

async function shared(what: object): Promise<{ id: string; token: string }> {
  const made = await perform(SHARE_ACTIONS.create, acting({ year: "2021", days: "30", ...what }));
  return { id: made.id, token: made.path.replace("/board/", "") };
}

test("a link shows the view's own figures without anybody's name, and opens nothing else", async () => {
  const { id, token } = await shared({ view: "unit:LX", asOf: "2021-09-30" });
  const found = await sharedBoard(token);
  if (found?.view == null) throw new Error("The link opens nothing");
  const made = boardOf(SPEECH, found.view, found.frame);
  expect(made).toEqual(await board(federation.admin.token, { view: "UNIT", unit: "LX" }));
  expect(JSON.stringify(made)).not.toContain("Neáng");
  for (const path of ["activities", "chairs", "compliance", "units"])
    expect((await call(token, "GET", path)).status, path).toBe(401);
  await expect(withScope(token, "read", async () => "in")).rejects.toMatchObject({ code: "SESSION_ENDED" });
  const listed = await withScope(federation.admin.token, "read", sharesPage);
  expect(listed?.shares).toMatchObject([{ id, unitName: "LĐLĐ LX", asOf: "2021-09-30", revoked: null }]);
  expect(JSON.stringify(listed)).not.toContain(token);
  await perform(SHARE_ACTIONS.revoke, acting({ id }));
  expect(await sharedBoard(token)).toBeNull();
  await expect(perform(SHARE_ACTIONS.revoke, acting({ id }))).rejects.toMatchObject({
    code: "ILLEGAL_TRANSITION",
  });
  await expect(perform(SHARE_ACTIONS.revoke, acting({ id: "none" }))).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a link to the league is of the newest day of its year, and only an administrator makes one", async () => {
  const { token } = await shared({});
  const found = await sharedBoard(token);
  expect(found).toMatchObject({ frame: { asOf: "2021-12-31" }, share: { unit: null, asOf: null } });
  expect(await sharedBoard("x".repeat(64))).toBeNull();
  expect(await sharedBoard(federation.admin.token)).toBeNull();
  expect(await withScope(federation.staff.token, "read", sharesPage)).toBeNull();
  const asked = { ...acting({ year: "2021", days: "7" }), token: federation.staff.token };
  await expect(perform(SHARE_ACTIONS.create, asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(shared({ asOf: "2022-01-01" })).rejects.toMatchObject({ code: "INVALID" });
  await expect(shared({ view: "unit:X9", year: "2999", asOf: "2999-01-01" })).rejects.toMatchObject({
    detail: {
      errors: [
        { path: "view", code: "code.unknown" },
        { path: "asOf", code: "date.future" },
      ],
    },
  });
});

test("a link shows the overview, the weeks of the year, or a table, also a saved one, as whoever is signed in sees them", async () => {
  const query = "rows=type&columns=quarter";
  const kept = await perform(SAVED_TABLE_ACTIONS.save, acting({ name: "Loại theo quý", query }));
  const saved = { name: "Loại theo quý", query };
  for (const [view, asked] of [
    ["screen:OVERVIEW", { view: "OVERVIEW" }],
    ["screen:CALENDAR", { view: "CALENDAR" }],
    ["screen:TABLE", { view: "TABLE", saved: null }],
    [`table:${kept.id}`, { view: "TABLE", saved }],
  ] as const) {
    const { token } = await shared({ view, asOf: "2021-09-30" });
    const found = await sharedBoard(token);
    if (found?.view == null) throw new Error(`${view} opens nothing`);
    const made = boardOf(SPEECH, found.view, found.frame);
    expect(made).toEqual(await board(federation.admin.token, asked));
    expect(JSON.stringify(made)).not.toContain("Neáng");
  }
  const listed = await withScope(federation.admin.token, "read", sharesPage);
  expect(listed?.tables).toEqual([{ id: kept.id, name: "Loại theo quý" }]);
  expect(listed?.shares.slice(0, 2)).toMatchObject([
    { screen: "TABLE", table: kept.id, tableName: "Loại theo quý" },
    { screen: "TABLE", table: null, tableName: null },
  ]);
  const refused = { code: "INVALID", detail: { errors: [{ path: "view", code: "choice.unknown" }] } };
  await expect(shared({ view: "table:none" })).rejects.toMatchObject(refused);
  await expect(shared({ view: "screen:LEAGUE" })).rejects.toMatchObject(refused);
});

test("a link whose reply was lost opens nothing; who asks again is told another", async () => {
  const asked = { ...acting({ year: "2021", days: "7" }), key: "lost" };
  const lost = await perform(SHARE_ACTIONS.create, asked);
  const told = await perform(SHARE_ACTIONS.create, asked);
  expect([lost.again, told.again]).toEqual([undefined, true]);
  expect(await sharedBoard(lost.path.replace("/board/", ""))).toBeNull();
  expect(await sharedBoard(told.path.replace("/board/", ""))).not.toBeNull();
  // The repeat too may be lost.
  const third = await perform(SHARE_ACTIONS.create, asked);
  expect(await sharedBoard(told.path.replace("/board/", ""))).toBeNull();
  expect(await sharedBoard(third.path.replace("/board/", ""))).not.toBeNull();
});

test("a link to a target shows everybody at it; of none that the year's plan lacks", async () => {
  const { token } = await shared({ view: "target:U5", asOf: "2021-09-30" });
  const found = await sharedBoard(token);
  if (found?.view == null) throw new Error("The link opens nothing");
  expect(boardOf(SPEECH, found.view, found.frame)).toEqual(
    await board(federation.admin.token, { view: "TARGET", target: "U5" }),
  );
  const listed = await withScope(federation.admin.token, "read", sharesPage);
  expect(listed?.shares[0]).toMatchObject({ target: "U5", unit: null, unitName: null });
  expect(listed?.targets).toContainEqual({ code: "U5", title: expect.any(String) });
  const refused = (code: string) => ({ code: "INVALID", detail: { errors: [{ path: "view", code }] } });
  await expect(shared({ view: "target:X9" })).rejects.toMatchObject(refused("share.noTarget"));
  await expect(shared({ view: "U5" })).rejects.toMatchObject(refused("choice.unknown"));
});
