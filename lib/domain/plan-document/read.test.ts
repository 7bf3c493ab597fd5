import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  AN_GIANG,
  BA_THAC,
  BACH_DANG,
  CUU_LONG,
  DONG_LUA,
  type Expected,
  HAI_VAN,
  LAM_VIEN,
  SONG_LAM,
  TRUONG_SON,
} from "@/tests/support/plan-documents/expected";
import { CATALOGUE_OUTLETS } from "../catalogue";
import type { Measure } from "../measure";
import { numberOf } from "./figures";
import type { PlanProposal } from "./proposal";
import { proposedTargets } from "./read";

const NO_LISTS = { outlets: [], activityTypes: [] };

function textOf(name: string): string {
  return readFileSync(`tests/support/plan-documents/${name}.txt`, "utf8");
}

function figureOf(measure: Measure | null): number | null {
  if (measure === null) return null;
  if ("minimum" in measure) return measure.minimum;
  if ("hours" in measure) return measure.hours;
  return "minimumPercent" in measure ? measure.minimumPercent : measure.maxDays;
}

function told(text: string, { passage, target }: PlanProposal) {
  return [
    text.slice(passage.start, passage.end),
    target.level,
    target.measure?.type,
    figureOf(target.measure),
    target.dueOn,
  ];
}

/** Each expected one beside the first proposal with its words; then what was proposed and not expected. */
function compared(name: string, year: number, expected: readonly Expected[]) {
  const text = textOf(name);
  const found = proposedTargets(text, { year, outlets: CATALOGUE_OUTLETS, activityTypes: [] });
  const left = [...found];
  const lines = expected.map(([words, level, type, figure, dueOn = null]) => {
    const nth = left.findIndex(({ passage }) => text.slice(passage.start, passage.end).includes(words));
    const [proposal] = nth < 0 ? [] : left.splice(nth, 1);
    return {
      words,
      expected: [level, type, figure, dueOn],
      found: proposal ? told(text, proposal).slice(1) : null,
    };
  });
  return { lines, more: left.map((proposal) => told(text, proposal)) };
}

describe("targets proposed from the text of a plan", () => {
  it.each([
    ["an-giang", 2021, AN_GIANG],
    ["song-lam", 2024, SONG_LAM],
    ["truong-son", 2025, TRUONG_SON],
    ["cuu-long", 2024, CUU_LONG],
    ["bach-dang", 2026, BACH_DANG],
    ["dong-lua", 2026, DONG_LUA],
    ["hai-van", 2026, HAI_VAN],
    ["ba-thac", 2026, BA_THAC],
    ["lam-vien", 2026, LAM_VIEN],
  ] as const)("are those of %s", (name, year, expected) => {
    const { lines, more } = compared(name, year, expected);
    expect(lines.map(({ words, found }) => [words, found])).toEqual(
      lines.map(({ words, expected }) => [words, expected]),
    );
    expect(more).toEqual([]);
  });

  it("are none where nothing is asked", () => {
    const text = textOf("nothing-asked");
    const found = proposedTargets(text, { ...NO_LISTS, year: 2024 });
    expect(found.map((proposal) => told(text, proposal))).toEqual([]);
  });

  it.each([
    ["Mỗi LĐLĐ huyện có tối thiểu 01 trang fanpage", "UPPER", "channels", 1],
    ["Mỗi quý phát hành ít nhất 01 bản tin công đoàn", "PROVINCIAL", "count", 4],
    ["Mỗi đơn vị gửi ít nhất 15 - 20 tin, bài/năm về LĐLĐ tỉnh", "UPPER", "count", 15],
    ["Trong vòng 02 ngày làm việc phải phản hồi ý kiến gửi đến fanpage", "PROVINCIAL", "response", 48],
    ["Không để trang Facebook quá 14 ngày không có bài mới", "PROVINCIAL", "recency", 14],
    ["Phấn đấu 100% CĐCS có báo cáo viên", "GRASSROOTS", "appointments", 1],
    ["Kết nối với toàn bộ cán bộ công đoàn chuyên trách qua nhóm Zalo", "PROVINCIAL", "coverage", 100],
    ["Phấn đấu trên 90% đoàn viên được tuyên truyền", "PROVINCIAL", undefined, null],
  ])("reads “%s”", (text, ...expected) => {
    const [found] = proposedTargets(`${text}.`, { ...NO_LISTS, year: 2025 });
    expect(found && told(text, found)).toEqual([text, ...expected, null]);
  });

  it("ask for what the text leaves open, and never guess it", () => {
    const remarksOf = (text: string) => proposedTargets(text, { ...NO_LISTS, year: 2025 })[0]?.remarks;
    expect(remarksOf("LĐLĐ tỉnh phát hành ít nhất 04 bản tin")).toEqual(["TYPE"]);
    expect(remarksOf("Ít nhất 04 lớp tập huấn")).toEqual(["LEVEL"]);
    expect(remarksOf("CĐCS có nhóm Zalo với khoảng 50% người lao động")).toEqual(["TOLERANCE"]);
    expect(remarksOf("80% CĐCS có nhóm Zalo")).toEqual(["SHARE"]);
  });

  it("are of a federation's own type of activity where the text names it", () => {
    const activityTypes = [{ code: "QUIZ", name: "Hội thi", reviewed: true, own: true }];
    const [found] = proposedTargets("Mỗi CĐCS tổ chức ít nhất 01 hội thi.", {
      ...NO_LISTS,
      activityTypes,
      year: 2025,
    });
    expect(found?.target).toMatchObject({ title: "Hội thi", measure: { activityType: "QUIZ", minimum: 1 } });
  });

  it("is read in good time, however it is written", () => {
    const text = `${"tin bài ".repeat(7_500)}ít nhất 3 lớp`;
    expect(proposedTargets(text, { ...NO_LISTS, year: 2025 })).toEqual([]);
  });
});

describe("a number in words", () => {
  it.each([
    ["ba", 3],
    ["mười hai", 12],
    ["hai mươi bốn", 24],
    ["một trăm linh năm", 105],
    ["một nghìn hai trăm", 1_200],
    ["1.000", 1_000],
    ["95,5", 95.5],
    ["hai ba", null],
  ])("%s", (text, value) => expect(numberOf(text)).toBe(value));
});
