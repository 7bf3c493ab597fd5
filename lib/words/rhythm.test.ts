import { expect, test } from "vitest";
import type { Rhythm } from "@/lib/domain/screen/rhythm";
import { ARTICLES, target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { calendarFinding, rhythmFinding } from "./rhythm";

const SPEECH = speechIn.vi;
const TARGET = target(ARTICLES, { code: "P4" });

function rhythm(over: boolean): Rhythm {
  const week = { number: 53, from: "2021-01-01", to: "2021-01-03", quantity: over ? 1 : 0, over };
  return { weekly: true, weeks: [week], empty: [], longest: null };
}

const calendar = (over: boolean) =>
  calendarFinding(SPEECH, { rhythms: [{ target: TARGET, series: null, rhythm: rhythm(over) }] });

test("before a whole week is over nothing is praised", () => {
  expect(rhythmFinding(SPEECH, TARGET, rhythm(false))).toBe("Chưa có tuần đủ 7 ngày nào qua hết");
  expect(calendar(false)).toBe("Chưa có tuần đủ 7 ngày nào qua hết.");
});

test("once one is over and none is empty, that is said", () => {
  expect(rhythmFinding(SPEECH, TARGET, rhythm(true))).toBe("Tuần đủ 7 ngày nào đã qua cũng có tin, bài");
  expect(calendar(true)).toBe("Không tuần nào đã qua bị thiếu, trong 1 chỉ tiêu làm quanh năm.");
  expect(calendarFinding(SPEECH, { rhythms: [] })).toBe("Không chỉ tiêu nào chia đều theo tuần hoặc tháng.");
});
