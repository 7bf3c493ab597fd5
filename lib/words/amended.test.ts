import { expect, it } from "vitest";
import { speechIn } from "@/tests/support/speech";
import { amendedNote, amendedWords } from "./amended";

const changed = { amended: { on: "2021-09-15", reason: "Nghị quyết 07", added: false } };
const added = { amended: { ...changed.amended, added: true } };

it("a target that was changed or added after issue says by which day's decision, and why where there is room", () => {
  expect([changed, added, {}].map((target) => amendedWords(speechIn.vi, target))).toEqual([
    "chỉ tiêu được đổi theo quyết định ngày 15/09/2021: Nghị quyết 07",
    "chỉ tiêu được thêm theo quyết định ngày 15/09/2021: Nghị quyết 07",
    "",
  ]);
  expect([changed, added, {}].map((target) => amendedNote(speechIn.vi, target))).toEqual([
    "đổi 15/09/2021",
    "thêm 15/09/2021",
    "",
  ]);
});
