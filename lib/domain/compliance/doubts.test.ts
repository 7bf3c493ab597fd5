import { describe, expect, it } from "vitest";
import { cataloguePlan } from "../catalogue";
import { doubtsAbout } from "./doubts";

type Asked = Parameters<typeof doubtsAbout>[1];

const ARTICLE: Asked = {
  ...{ type: "WEBSITE_ARTICLE", outlet: "WEB", status: "SUBMITTED", level: "UPPER" },
  ...{ occurredOn: "2021-11-05", quantity: 1 },
};

describe("what is to be looked at of an activity", () => {
  it.each<[string, Partial<Asked>, string[]]>([
    ["one of many", {}, []],
    ["one without an outlet", { outlet: null }, ["noOutlet"]],
    ["as many as the year asks for", { quantity: 30 }, []],
    ["more than the whole year asks for", { quantity: 31 }, ["quantity"]],
    ["many that count towards nothing", { type: "TRAINING_CLASS", quantity: 1_000 }, []],
    ["one of another year", { occurredOn: "1999-01-01", outlet: null }, ["otherYear"]],
  ])("%s", (_, change, doubts) => {
    expect(doubtsAbout(cataloguePlan(2021), { ...ARTICLE, ...change }, "2021-11-30")).toEqual(doubts);
  });

  it("says nothing of figures in a year without a plan", () => {
    expect(doubtsAbout(null, { ...ARTICLE, outlet: null, quantity: 1_000 }, "2021-11-30")).toEqual([]);
  });
});
