import { expect, it } from "vitest";
import { RECORDS } from "@/lib/records/all";
import { FILE_IDS } from "./bundle";
import { ALONE, joining } from "./joining";

const { activities, units, activityTypes } = RECORDS;

it("puts codes, ids and what names them under the prefix, and nothing else", () => {
  const { value } = joining("KG-");
  const { id, unit, type, outlet, title, status, content, audiences } = activities.fields;
  expect(value(id, "a1")).toBe("KG-a1");
  expect(value(unit, "LX")).toBe("KG-LX");
  expect(value(outlet, "BAO")).toBe("KG-BAO");
  // What is called as one of the nine types is none where no type is meant.
  expect(value(unit, "PAGE_POST")).toBe("KG-PAGE_POST");
  expect(value(outlet, null)).toBe(null);
  expect(value(title, "LX")).toBe("LX");
  expect(value(status, "DRAFT")).toBe("DRAFT");
  expect(value(activityTypes.fields.code, "PODCAST")).toBe("KG-PODCAST");
  expect(value(type, "PODCAST")).toBe("KG-PODCAST");
  expect(value(type, "TV_PROGRAMME")).toBe("TV_PROGRAMME");
  expect([value(content, "LUAT"), value(content, "EVENTS")]).toEqual(["KG-LUAT", "EVENTS"]);
  expect(value(audiences, ["MEMBERS", "TRE"])).toEqual(["MEMBERS", "KG-TRE"]);
});

it("makes its highest unit one of the other's, and leaves its plans behind", () => {
  const { has, value } = joining("KG-");
  expect(value(units.fields.level, "PROVINCIAL")).toBe("UPPER");
  expect(value(units.fields.level, "GRASSROOTS")).toBe("GRASSROOTS");
  expect(FILE_IDS.filter((file) => !has(file))).toEqual(["plans", "targets", "overrides"]);
  expect(FILE_IDS.every(ALONE.has)).toBe(true);
});
