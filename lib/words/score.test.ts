import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { selfScoreGap } from "./score";
import { speechOf } from "./speech";

const SPEECH = speechOf(createTranslator({ locale: "vi", messages: vi, timeZone: "Asia/Ho_Chi_Minh" }), "vi");

test.each([
  [92.5, 71.2, "cao hơn 21,3 so với số tính được"],
  [0.1, 0.3, "thấp hơn 0,2 so với số tính được"],
  [71.2, 71.2, "bằng số tính được"],
  [null, 71.2, null],
  [71.2, null, null],
])("said %s, computed %s", (score, computed, words) => {
  expect(selfScoreGap(SPEECH, { score }, computed)).toBe(words);
});
