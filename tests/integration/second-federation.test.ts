import { beforeAll, describe, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { insertReorganisation } from "@/lib/db/reorganisations/write";
import { openSession } from "@/lib/db/transaction";
import { movesBelow, unitStory } from "@/lib/db/units/read";
import type { Result } from "@/lib/domain/compliance/result";
import { lineageOf } from "@/lib/domain/screen/lineage";
import { findThings } from "@/lib/queries/finder/list";
import { reorganisationListPage } from "@/lib/queries/reorganisations/list-page";
import { unitListPage } from "@/lib/queries/units/list-page";
import { songTien } from "@/prisma/seed/song-tien";
import { naiveCompliance } from "@/tests/support/naive/answer";
import { call } from "./api/call";
import { load, person } from "./api/world";
import type { Texts } from "./transfer/folder";
import { load as loadFiles, written } from "./transfer/loading";
import { foundTenant } from "./transfer/tenant";

// compliance.md §2 and §11 over years of a federation: two provinces until 01/07/2025, and districts; one since, and communes.

const TODAY = "2026-11-20";
let admin: string;
let editor: string;
let files: Texts;

beforeAll(async () => {
  const tenant = await foundTenant("second");
  const { bundle, reorganisations } = songTien(TODAY);
  await load(tenant, bundle);
  await openSession(tenant.token, "write", async (tx) => {
    for (const each of reorganisations) await insertReorganisation(tx, each);
  });
  files = await written(tenant.token);
  admin = (await person(tenant, "PROVINCIAL_ADMIN", "ST")).token;
  editor = (await person(tenant, "UPPER_EDITOR", "KKT")).token;
});

async function answerOn(asOf: string, more = "") {
  const { status, body } = await call(
    admin,
    "GET",
    `compliance?year=${asOf.slice(0, 4)}&asOf=${asOf}${more}`,
  );
  expect(status).toBe(200);
  return body;
}

/** Each unit's parent on a day, of those that operate on it. */
async function treeOn(asOf: string): Promise<Record<string, string | null>> {
  const { body } = await call(admin, "GET", `units?limit=500&asOf=${asOf}`);
  return Object.fromEntries(
    body.items.flatMap(({ code, parent, from, to }: Record<string, string | null>) =>
      (from ?? "") <= asOf && (to === null || asOf < (to ?? "")) ? [[code, parent]] : [],
    ),
  );
}

function uppers(tree: Record<string, string | null>): string {
  return Object.keys(tree)
    .filter((code) => !code.includes("-"))
    .join(" ");
}

/** `value/required STATUS` of a unit's target, or `numerator/denominator STATUS`. */
async function figure(asOf: string, unit: string, target: string, more = ""): Promise<string> {
  const { results } = await answerOn(asOf, more);
  const found: Result = results.find((each: Result) => each.unit === unit && each.target === target);
  const { value, required, numerator, denominator, status } = found;
  return `${numerator ?? value}/${denominator ?? required} ${status}`;
}

function lineage(token: string, code: string): Promise<string[]> {
  return withScope(token, "read", async (tx) => {
    const story = await unitStory(tx, code);
    const unit = songTien(TODAY).bundle.units.find((each) => each.code === code) ?? { from: null, to: null };
    return lineageOf(unit, story).map(({ kind, on, units }) =>
      `${kind} ${on} ${units.map((each) => each.code ?? each.other).join(" ")}`.trim(),
    );
  });
}

/** Names with which the list says what was done on a day. */
async function namesOn(day: string) {
  const page = await withScope(admin, "read", reorganisationListPage);
  return page?.reorganisations.find(({ on }) => on === day)?.names;
}

describe("its tree", () => {
  test("in 2024 is two provinces with their districts", async () => {
    const tree = await treeOn("2024-12-31");
    expect(uppers(tree)).toBe("CTST HBL HGN HVT KKT ST TPCX VCVG VG");
    expect(tree).toMatchObject({ ST: null, VG: null, TPCX: "ST", HVT: "ST", HBL: "VG", VCVG: "VG" });
    expect(tree).toMatchObject({
      "CX-2": "TPCX",
      "RN-2": "TPCX",
      "BL-2": "HBL",
      "GN-2": "HGN",
      "VG-3": "VCVG",
    });
  });

  test("says of each unit how many came below it on a day, and left it for another", async () => {
    const [was, is] = [await treeOn("2025-06-30"), await treeOn("2025-07-01")];
    const moved = Object.keys(is).filter((code) => code in was && was[code] !== is[code]);
    expect(moved.length).toBeGreaterThan(10);
    const counted = async (code: string) => {
      const moves = await withScope(admin, "read", (tx) => movesBelow(tx, code));
      const of = (came: boolean) =>
        moves.find((each) => each.on === "2025-07-01" && each.came === came)?.count;
      return [code, of(true) ?? 0, of(false) ?? 0];
    };
    const living = uppers(is)
      .split(" ")
      .filter((code) => code in was);
    for (const code of ["RN", "CX", ...living]) {
      const came = moved.filter((each) => is[each] === code).length;
      const left = moved.filter((each) => was[each] === code && code in is).length;
      expect(await counted(code)).toEqual([code, came, left]);
    }
  });

  test("from 01/07/2025 is one province with its communes, state-paid unions closed", async () => {
    expect(uppers(await treeOn("2025-06-30"))).toBe("CTST HBL HGN HVT KKT ST TPCX VCVG VG");
    const tree = await treeOn("2025-07-01");
    expect(uppers(tree)).toBe("BL CTST CX KKT RN ST VT");
    expect(tree).toMatchObject({
      CX: "ST",
      BL: "ST",
      "CX-2": "CX",
      "RN-2": "RN",
      "BL-2": "BL",
      "GN-2": "ST",
      "VG-3": "ST",
    });
    expect(Object.keys(tree)).not.toEqual(expect.arrayContaining(["CX-1"]));
  });

  test("in 2026 has what was founded, moved, merged, split, closed and made another since", async () => {
    expect(uppers(await treeOn("2025-08-27"))).toBe("BL CTST CX GN KKT RN ST VT");
    const tree = await treeOn(TODAY);
    expect(tree).toMatchObject({
      "GN-2": "GN",
      "VT-8": "KKT",
      "VT-10": "VT",
      "KKT-11": "KKT",
      "CTST-8": "CTST",
      "CX-15": "CX",
    });
    for (const gone of ["TT-2", "VT-2", "VT-3", "CX-7", "KKT-10"]) expect(tree).not.toHaveProperty(gone);
  });
});

describe("its figures", () => {
  test.each([
    // 2024 is the districts': twelve articles of the city's own and two of its unions, CX-8 and RN-10.
    ["2024-12-31", "TPCX", "K1", "14/12 MET"],
    ["2024-12-31", "TPCX", "K3", "276/336 MET"],
    ["2024-12-31", "CX", "K1", "null/null NOT_APPLICABLE"],
    ["2024-12-31", "VG", "K1", "null/null NOT_APPLICABLE"],
    ["2024-12-31", "ST", "T2", "4/4 MET"],
    // On one day the districts' last, on the next the communes' first.
    ["2025-06-30", "TPCX", "K1", "22/18 MET"],
    ["2025-06-30", "CX", "K1", "null/null NOT_APPLICABLE"],
    ["2025-07-01", "TPCX", "K1", "null/null NOT_APPLICABLE"],
    ["2025-07-01", "CX", "K1", "0/9 BEHIND"],
    ["2025-07-01", "CX", "K3", "0/152 BEHIND"],
    ["2025-12-31", "CX", "K1", "13/9 MET"],
    ["2025-12-31", "GN", "K1", "7/6 MET"],
    // Leaders of VT-5, VT-9 and VT-10; in the zone those of VT-8 and KKT-11 beside the 210 who stayed.
    [TODAY, "VT", "K3", "41/48 MET"],
    [TODAY, "KKT", "K3", "231/260 MET"],
    [TODAY, "TPCX", "K3", "null/null NOT_APPLICABLE"],
  ])("on %s %s at %s %s", async (asOf, unit, target, said) => {
    expect(await figure(asOf, unit, target)).toBe(said);
  });

  test("of 2024 under today's tree are the districts' own alone, for they have no union below them any more", async () => {
    const today = `&structure=${TODAY}`;
    expect(await figure("2024-12-31", "TPCX", "K1", today)).toBe("12/12 MET");
    expect(await figure("2024-12-31", "KKT", "K1", today)).toBe("14/12 MET");
  });

  test.each([
    ...["2024-06-30", "2024-12-31", "2025-06-30", "2025-07-01", "2025-07-02", "2025-08-26", "2025-08-27"],
    ...["2025-12-31", "2026-09-30", "2026-10-01", TODAY],
  ])("on %s are those of a second implementation", async (asOf) => {
    expect(await answerOn(asOf)).toEqual(naiveCompliance(files, Number(asOf.slice(0, 4)), asOf));
  });

  test("of 2024 under today's tree are those of a second implementation too", async () => {
    const asOf = "2024-12-31";
    const structure = TODAY;
    const answer = await answerOn(asOf, `&structure=${structure}`);
    expect(answer).toEqual({ ...naiveCompliance(files, 2024, asOf, structure), structure });
  });
});

describe("its units tell", () => {
  test.each([
    ["TPCX", ["after 2025-07-01 CX RN"]],
    ["CX", ["before 2025-07-01 TPCX"]],
    ["HGN", ["handed 2025-07-01 ST"]],
    ["CX-1", ["closed 2025-07-01"]],
    ["VG", ["after 2025-07-01 ST"]],
    ["ST", ["gained 2025-07-01 VG"]],
    ["CX-15", ["before 2025-10-01 CX-7"]],
    ["TT-1", ["named 2025-03-01 CĐCS Đài Phát thanh – Truyền hình Sông Tiền", "gained 2025-03-01 TT-2"]],
  ])("of %s what it was and what became of it", async (code, told) => {
    expect(await lineage(admin, code)).toEqual(told);
  });

  test("whoever sees them, and nobody else, what they were called", async () => {
    const before = ["named 2025-09-15 CĐ các Khu công nghiệp Sông Tiền"];
    expect(await lineage(editor, "KKT")).toEqual(before);
    expect(await lineage(editor, "TT-1")).toEqual([]);
    expect(await namesOn("2025-09-15")).toEqual({ KKT: "CĐ các Khu công nghiệp Sông Tiền" });
  });

  test("whoever sees them where they are, also by the name that they had", async () => {
    const q = "khu cong nghiep song tien";
    const found = async (token: string, search: string) => {
      const { units } = await withScope(token, "read", (tx, scope) =>
        findThings(tx, scope, { q: search }, []),
      );
      return units.map(({ code, formerly }) => [code, formerly]);
    };
    const FORMER = "CĐ các Khu công nghiệp Sông Tiền";
    expect(await found(admin, q)).toEqual([["KKT", FORMER]]);
    expect(await found(editor, q)).toEqual([["KKT", FORMER]]);
    expect(await found(admin, "khu kinh te cua bac")).toContainEqual(["KKT", null]);
    // Another's unit is not found by what it was called.
    expect(await found(admin, "dai phat thanh song tien")).toEqual([
      ["TT-1", "CĐCS Đài Phát thanh – Truyền hình Sông Tiền"],
    ]);
    expect(await found(editor, "dai phat thanh song tien")).toEqual([]);
    const { body } = await call(admin, "GET", `units?q=${encodeURIComponent(q)}`);
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(["KKT"]);
    const { view } = await withScope(admin, "read", (tx, scope) =>
      unitListPage(tx, scope, { q, year: "2026" }),
    );
    expect(view?.shown.map(({ code, formerly }) => [code, formerly])).toEqual([["KKT", FORMER]]);
  });

  test("nothing of places that they came to as they ended", async () => {
    const kinds = await withScope(admin, "read", (tx) => unitStory(tx, "HBL"));
    expect(kinds.map(({ kind, other }) => `${kind} ${other}`)).toEqual(["SPLIT Công đoàn xã Bãi Lau"]);
  });
});

test("its files are loaded as they were written", async () => {
  const { token } = await foundTenant("again");
  expect((await loadFiles(token, files)).errors).toEqual([]);
  expect(await written(token)).toEqual(files);
});
