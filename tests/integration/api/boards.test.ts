import { createTranslator } from "next-intl";
import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { formatNumber } from "@/lib/format";
import { vi } from "@/lib/i18n/vi";
import { readBoard } from "@/lib/queries/boards/read";
import { boardOf } from "@/lib/words/board";
import { speechOf } from "@/lib/words/speech";
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
    Array.from({ length: count }, (_, nth) => ({
      ...{ id: `${unit}-${nth}`, unit, type: "WEBSITE_ARTICLE", occurredOn: "2021-03-01", title: "Tin" },
      ...{ outlet: "WEB", url: null, status: "SUBMITTED" as const, content: null, form: null },
      ...{ audiences: [], quantity: 1 },
    })),
  );
  federation = await smallFederation("boards", { units, activities });
});

async function board(token: string, asked: Parameters<typeof readBoard>[2]) {
  const { frame, view } = await withScope(token, "read", (tx, scope) => readBoard(tx, scope, asked, DAY));
  if (view === null) throw new Error("There is no plan");
  return boardOf(SPEECH, view, frame);
}

test("a unit's board says what the answer says at its day, of whatever is asked of it", async () => {
  const { body } = await call(federation.editor.token, "GET", "compliance?unit=LX&asOf=2021-09-30");
  const made = await board(federation.editor.token, { view: "UNIT", unit: "LX" });
  const asked = body.results.filter(
    ({ status }: { status: string }) => !["NOT_APPLICABLE", "WAIVED", "TRACKED"].includes(status),
  );
  expect(made.rows.map(({ key }) => key).sort()).toEqual(
    asked.map(({ target }: { target: string }) => target).sort(),
  );
  for (const { target, status, value, required } of asked) {
    const row = made.rows.find(({ key }) => key === target);
    expect(row?.standing?.status, target).toBe(status);
    if (target === "U5") expect(row?.figure).toBe(`${value}/${required}`);
  }
  const { met, applicable } = body.units[0].completion;
  expect(made.finding).toContain(`Đạt ${met}/${applicable} chỉ tiêu bắt buộc`);
  expect(made).toMatchObject({ title: "LĐLĐ LX", day: "Số liệu đến 30/09/2021", left: 0 });
});

test("the league's board has the places of the answer", async () => {
  const { body } = await call(federation.admin.token, "GET", "league?asOf=2021-09-30&level=UPPER");
  const [group] = body.groups;
  const made = await board(federation.admin.token, { view: "LEAGUE", unit: null });
  expect(made.rows.map(({ key, rank, figure }) => [key, rank, figure])).toEqual(
    group.rows.map((row: { unit: string; rank: number; score: number }) => [
      ...[row.unit, String(row.rank), formatNumber(row.score, "vi")],
    ]),
  );
  expect(made.rows.map(({ key }) => key)[0]).toBe("CD");
});

test("nobody has a board of a unit out of sight", async () => {
  await expect(board(federation.editor.token, { view: "UNIT", unit: "CD" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
