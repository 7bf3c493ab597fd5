import { beforeEach, expect, test } from "vitest";
import { perform } from "@/lib/actions/pipeline";
import { REORGANISATION_ACTIONS } from "@/lib/actions/reorganisations/all";
import { Failure } from "@/lib/db/failure";
import { call } from "./call";
import { smallFederation } from "./world";

// The form of each kind of reorganisation, as it is typed: tried, done as it was shown, and put back.
// TINH above LX (A, B) and CD (C).

const ON = "2022-07-01";

let admin: string;
let made = 0;

beforeEach(async () => {
  made += 1;
  admin = (await smallFederation(`typed${made}`)).admin.token;
});

function tried(payload: object) {
  const request = { token: admin, payload: { on: ON, ...payload }, key: undefined, requestId: "typed" };
  return perform(REORGANISATION_ACTIONS.try, request);
}

async function wrong(payload: object): Promise<string[]> {
  const failure = await tried(payload).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof Failure)) throw new Error("It was taken");
  return (failure.detail.errors ?? []).map(({ path, code }) => `${path} ${code}`);
}

/** `code below name` of each unit that operates on a day. */
async function unitsOn(asOf: string): Promise<string[]> {
  const { body } = await call(admin, "GET", `units?asOf=${asOf}`);
  type Row = Readonly<Record<"code" | "name" | "parent" | "from" | "to", string | null>>;
  return body.items
    .filter(({ from, to }: Row) => (from ?? "") <= asOf && asOf < (to ?? "~"))
    .map(({ code, parent, name }: Row) => `${code} ${parent ?? "-"} ${name}`)
    .sort();
}

/** What a year says of the units that were there before, whatever came. */
async function resultsOf(year: number): Promise<object[]> {
  const { results } = (await call(admin, "GET", `compliance?year=${year}`)).body;
  return results.filter(({ unit }: { unit: string }) => ["TINH", "LX", "CD", "A", "B", "C"].includes(unit));
}

test.each([
  [
    "found",
    { name: "CĐCS Công ty Mới", code: "M", unitKind: "ENTERPRISE", to: "LĐLĐ LX" },
    { came: ["M LX CĐCS Công ty Mới"], went: [] },
  ],
  [
    "rename",
    { unit: "CĐCS A", name: "CĐCS Công ty An" },
    { came: ["A LX CĐCS Công ty An"], went: ["A LX CĐCS A"] },
  ],
  [
    "move",
    { units: "A\nCĐCS B", to: "CD" },
    { came: ["A CD CĐCS A", "B CD CĐCS B"], went: ["A LX CĐCS A", "B LX CĐCS B"] },
  ],
  ["merge", { units: "B", to: "CĐCS A" }, { came: [], went: ["B LX CĐCS B"] }],
  [
    "merge",
    { units: "A\nB", code: "AB", name: "CĐCS An Bình" },
    { came: ["AB LX CĐCS An Bình"], went: ["A LX CĐCS A", "B LX CĐCS B"] },
  ],
  [
    "split",
    {
      unit: "LX",
      parts: "X1\tCông đoàn xã Một\nX2; Công đoàn xã Hai",
      spread: "A\tX1\nB; X2",
      old: "ENDS",
      unitKind: "COMMUNE_UNION",
    },
    {
      came: ["A X1 CĐCS A", "B X2 CĐCS B", "X1 TINH Công đoàn xã Một", "X2 TINH Công đoàn xã Hai"],
      went: ["A LX CĐCS A", "B LX CĐCS B", "LX TINH LĐLĐ LX"],
    },
  ],
  [
    "close",
    { units: "LX", to: "CD" },
    { came: ["A CD CĐCS A", "B CD CĐCS B"], went: ["A LX CĐCS A", "B LX CĐCS B", "LX TINH LĐLĐ LX"] },
  ],
  [
    "convert",
    { unit: "A", code: "A2", name: "Nghiệp đoàn A", unitKind: "SYNDICATE" },
    { came: ["A2 LX Nghiệp đoàn A"], went: ["A LX CĐCS A"] },
  ],
])(
  "%s %j is shown, done as it was shown, touches no day before, and is put back",
  async (kind, said, then) => {
    const [before, past] = [await unitsOn(ON), await resultsOf(2021)];
    const { steps } = await tried({ kind, ...said });
    expect(await unitsOn(ON), "nothing is written").toEqual(before);
    const body = { on: ON, reason: "Đề án", steps };
    const done = await call(admin, "POST", "reorganisations", { body });
    expect(done.status, done.text).toBe(200);
    const after = await unitsOn(ON);
    expect(after.filter((each) => !before.includes(each))).toEqual(then.came);
    expect(before.filter((each) => !after.includes(each))).toEqual(then.went);
    expect(await resultsOf(2021)).toEqual(past);
    const back = await call(admin, "POST", `reorganisations/${done.body.id}/undo`, {
      body: { reason: "Ghi nhầm" },
    });
    expect(back.status).toBe(200);
    expect(await unitsOn(ON)).toEqual(before);
  },
);

test.each([
  [{ kind: "found", name: "X", to: "LX" }, ["code required", "unitKind required"]],
  [
    { kind: "found", name: "X", code: "A", unitKind: "ENTERPRISE", to: "LX" },
    ["code reorganisation.codeTaken"],
  ],
  [{ kind: "rename", unit: "A" }, ["name required"]],
  [{ kind: "rename", unit: "A", name: "Tên mới", on: "2100-01-01" }, ["on reorganisation.renamedAhead"]],
  [{ kind: "move", units: "A" }, ["to required"]],
  [{ kind: "merge", units: "", to: "A" }, ["units required"]],
  [{ kind: "split", unit: "LX", spread: "A\tX1" }, ["parts required", "spread reorganisation.unknown"]],
  [{ kind: "close", units: "LX" }, ["units reorganisation.unitsRemain"]],
  [{ kind: "convert", unit: "A" }, ["code required", "name required", "unitKind required"]],
])("%j is refused beside its fields", async (said, told) => {
  expect(await wrong(said)).toEqual(told);
});
