import { expect, it } from "vitest";
import { CATALOGUE_TARGETS } from "../catalogue/targets";
import { foundIn } from "./found";
import { proposedTargets } from "./read";

const TEXT =
  "LĐLĐ tỉnh tổ chức ít nhất 02 lớp tập huấn, 05 chiến dịch truyền thông và khoảng 40 chương trình truyền hình.";
const PROPOSALS = proposedTargets(TEXT, { year: 2030, outlets: [], activityTypes: [] });
const at = (words: string) => TEXT.indexOf(words);

it("of a text is what became a target, what is none, and what asks first, each under a code that is free", () => {
  const linked = { target: "P8", year: 2030, document: "a", name: "x", start: 0, end: at(", 05") };
  const elsewhere = { ...linked, target: "P1", document: "b", start: at("40"), end: TEXT.length };
  const document = { id: "a", dropped: [at("05")] };
  const found = foundIn(document, PROPOSALS, [linked, elsewhere], CATALOGUE_TARGETS);
  expect(found.map(({ state, code, title }) => [state, code, title])).toEqual([
    ["CONFIRMED", "P8", "Lớp tập huấn truyền thông"],
    ["DROPPED", "P9", "Chiến dịch truyền thông"],
    ["OPEN", "P10", "Chương trình truyền hình"],
  ]);
});
