import { expect, test } from "vitest";
import { meantAmong, nearestAmong } from "./called";

const KNOWN = [
  { code: "LX-014", name: "CĐCS Công ty CP May Long Xuyên" },
  { code: "lx-014b", name: "CĐCS Trường THPT Mỹ Thới" },
  { code: "CD.1", name: "CĐCS Điện lực" },
  { code: "cd.1", name: "CĐCS Điện lực" },
  { code: "DIEN", name: "LX-014" },
];
const codes = (...texts: string[]) => meantAmong(KNOWN)(...texts).map(({ code }) => code);

test.each([
  ["LX-014", ["LX-014"]],
  ["lx-014", ["LX-014"]],
  ["  Lx–014​ ", ["LX-014"]],
  ["LX-014B", ["lx-014b"]],
  ["cd.1", ["cd.1"]],
  ["Cd.1", ["CD.1", "cd.1"]],
  ["cdcs truong  thpt MY THOI", ["lx-014b"]],
  ["cdcs_truong-thpt-my-thoi", ["lx-014b"]],
  ["lx 014", ["LX-014"]],
  ["CĐCS Điện lực", ["CD.1", "cd.1"]],
  ["LX-15", []],
  ["", []],
])("%s means %j", (text, expected) => expect(codes(text)).toEqual(expected));

test("a code before a name is taken as the code", () => {
  expect(codes("lx-014 · CĐCS gì đó", "lx-014")).toEqual(["LX-014"]);
});

test.each([
  ["LX-0144", "LX-014"],
  ["May Long Xuyên", "LX-014"],
  ["CĐCS Trường THPT Mỹ Thơí", "lx-014b"],
  ["hoàn toàn khác", undefined],
  ["CĐCS Công ty CP May Tân Châu", undefined],
  ["CĐCS Trường THPT Mỹ Thời 2", "lx-014b"],
])("%s is most like %s", (text, expected) => {
  expect(nearestAmong(KNOWN)(text)?.code).toBe(expected);
});
