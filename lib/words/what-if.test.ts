import { expect, test } from "vitest";
import type { Outlook } from "@/lib/domain/screen/what-if";
import { ARTICLES, target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { outlookCause, outlookFinding } from "./what-if";

const SPEECH = speechIn.vi;
const TRIED = target(ARTICLES, { level: "UPPER" });

function seen(outlooks: readonly Outlook[], met = 0) {
  const after = { applicable: outlooks.length, met };
  return {
    ...{ tried: TRIED, outlooks },
    effect: { asOf: "2021-09-30", before: null, after, turnedCount: 0, turned: [] },
  };
}

function outlook(
  name: string,
  value: number,
  forecast: number | null,
  ends: Outlook["ends"],
  onTrack = false,
): Outlook {
  return { code: name, name, value, forecast, required: 30, ends, onTrack };
}

const [SHORT, NEARLY, ENOUGH] = [
  outlook("Long Xuyên", 9, 12, "SHORT"),
  outlook("An Phú", 22, 29, "SHORT", true),
  outlook("Tân Châu", 23, 30, "EXPECTED", true),
];

test("a forecast says who will have enough, and names who is on track and will not", () => {
  const three = seen([SHORT, NEARLY, ENOUGH]);
  expect(outlookFinding(SPEECH, three)).toBe(
    "Giữ nhịp này, 1/3 đơn vị có đủ 30 tin, bài cuối năm; 2 đơn vị thiếu.",
  );
  expect(outlookCause(SPEECH, three)).toBe(
    "Đến 30/09/2021, An Phú đúng tiến độ nhưng dự báo 29, thiếu 1. Dự báo là phép nhân theo ngày từ số đã có, bỏ phần lẻ ở từng đơn vị; không phải trạng thái.",
  );
  expect(outlookCause(SPEECH, seen([SHORT, ENOUGH]))).not.toContain("đúng tiến độ");
});

test("of several who are on track and will lack something, one is named and the others are counted", () => {
  const also = outlook("Chợ Mới", 21, 28, "SHORT", true);
  expect(outlookCause(SPEECH, seen([SHORT, also, NEARLY, ENOUGH]))).toContain(
    "An Phú đúng tiến độ nhưng dự báo 29, thiếu 1; 1 đơn vị khác cũng đúng tiến độ mà dự báo thiếu. ",
  );
});

test("without a forecast it says who is there, of one alone whether it is", () => {
  const over = { ...SHORT, forecast: null };
  expect(outlookFinding(SPEECH, seen([over, over], 1))).toBe("Đến 30/09/2021, 1/2 đơn vị đạt.");
  expect(outlookFinding(SPEECH, seen([over]))).toBe("Đến 30/09/2021, chưa đạt.");
  expect(outlookFinding(SPEECH, seen([over], 1))).toBe("Đến 30/09/2021, đạt.");
  expect(outlookFinding(SPEECH, seen([]))).toBe("Không có đơn vị nào thuộc diện áp dụng.");
  expect(outlookCause(SPEECH, seen([over]))).toBeUndefined();
});
