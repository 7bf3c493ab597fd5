import { expect, test } from "vitest";
import { speechIn } from "@/tests/support/speech";
import { crossedWords, crossingWords } from "./crossing";

const SPEECH = speechIn.vi;
const clause = { attribute: "workers", op: "gte", value: 1000 } as const;
const began = { on: "2023-03-15", asked: true, clause, figure: 1020, before: 950, now: null };

test.each([
  [began, "Áp dụng từ 15/03/2023: có 1.020 lao động (từ 1.000), trước đó 950"],
  [
    { ...began, on: "2023-06-30", asked: false, figure: 980, before: 1020 },
    "Thôi áp dụng từ 30/06/2023: còn 980 lao động (dưới 1.000), trước đó 1.020",
  ],
  [
    { ...began, now: { on: "2023-09-30", figure: 1040 } },
    "Áp dụng từ 15/03/2023: có 1.020 lao động (từ 1.000), trước đó 950; nay 1.040 (số liệu ngày 30/09/2023)",
  ],
  [
    { ...began, now: { on: "2023-03-15", figure: 1020 } },
    "Áp dụng từ 15/03/2023: có 1.020 lao động (từ 1.000), trước đó 950",
  ],
])(
  "a threshold that was crossed is told with day, figure, threshold and the figure before",
  (crossing, said) => {
    expect([crossingWords(SPEECH, crossing), crossedWords(SPEECH, crossing)]).toEqual([said, said]);
  },
);

test("where none was crossed only why a number is what it is tells the figure", () => {
  const known = { ...began, before: null };
  expect(crossingWords(SPEECH, known)).toBe("1.020 lao động (từ 1.000), theo số liệu ngày 15/03/2023");
  expect([crossedWords(SPEECH, known), crossedWords(SPEECH, null)]).toEqual(["", ""]);
});
