import { expect, test } from "vitest";
import { speechIn } from "@/tests/support/speech";
import { partPoints, selfScoreGap } from "./score";

const SPEECH = speechIn.vi;

test.each([
  [92.5, 71.2, "cao hơn 21,3 điểm so với số tính được"],
  [0.1, 0.3, "thấp hơn 0,2 điểm so với số tính được"],
  [71.2, 71.2, "bằng số tính được"],
  [null, 71.2, null],
  [71.2, null, null],
])("said %s, computed %s", (score, computed, words) => {
  expect(selfScoreGap(SPEECH, { score }, computed)).toBe(words);
});

test.each([
  [1, 100 / 6, "16,67 trên 16,67"],
  [0.9999, 100 / 6, "16,66 trên 16,67"],
  [0.3, 100 / 3, "10 trên 33,33"],
  [0, 12.5, "0 trên 12,5"],
])("a part done to %s of %s points", (progress, most, words) => {
  expect(partPoints(SPEECH, { progress, points: progress * most, most })).toBe(words);
});
