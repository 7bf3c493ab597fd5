import { describe, expect, it } from "vitest";
import { cataloguePlan } from "../catalogue";
import { targetsCounting, targetsLostWithoutOutlet, whyUncounted } from "./counts-towards";
import type { Countable } from "./rule";

const article: Countable = { type: "WEBSITE_ARTICLE", outlet: "WEB", status: "SUBMITTED", level: "UPPER" };

const plan = cataloguePlan(2021);

describe("targetsCounting", () => {
  it.each<[string, Partial<Countable>, string[]]>([
    ["an article handed in by an upper union", {}, ["U5"]],
    ["the same as a draft", { status: "DRAFT" }, []],
    ["the same, returned", { status: "RETURNED" }, []],
    ["at another outlet", { outlet: "BAO" }, []],
    ["at none", { outlet: null }, []],
    ["by a grassroots union, whose article is not an upper union's own", { level: "GRASSROOTS" }, []],
    ["a column that waits", { type: "NEWSPAPER_COLUMN", outlet: "BAO" }, []],
    [
      "an approved column, for the province",
      { type: "NEWSPAPER_COLUMN", outlet: "BAO", status: "APPROVED" },
      ["P4"],
    ],
    ["a post on the page", { type: "PAGE_POST", outlet: null, status: "APPROVED" }, ["U2"]],
    ["a talk inside a company", { type: "INTERNAL_SESSION", outlet: null, level: "GRASSROOTS" }, ["G4"]],
  ])("%s", (_, change, codes) => {
    expect(targetsCounting(plan, { ...article, ...change })).toEqual(codes);
  });
});

describe("targetsLostWithoutOutlet", () => {
  it.each<[string, Partial<Countable>, string[]]>([
    ["an article without an outlet", { outlet: null }, ["U5"]],
    ["the same as a draft", { outlet: null, status: "DRAFT" }, ["U5"]],
    ["one at an outlet that counts", {}, []],
    ["one at another outlet, which is said", { outlet: "BAO" }, []],
    ["one of a level that no target asks it of", { outlet: null, level: "GRASSROOTS" }, []],
    ["a post, which needs none", { type: "PAGE_POST", outlet: null }, []],
    ["a class, of which no target speaks", { type: "TRAINING_CLASS", outlet: null }, []],
  ])("%s", (_, change, codes) => {
    expect(targetsLostWithoutOutlet(plan, { ...article, ...change })).toEqual(codes);
  });
});

describe("whyUncounted", () => {
  it.each<[string, Partial<Countable>, string | null]>([
    ["an article that counts", {}, null],
    ["the same as a draft", { status: "DRAFT" }, "STATUS"],
    ["the same at another outlet", { outlet: "BAO" }, "OUTLET"],
    ["the same, with nobody saying where", { outlet: null }, "OUTLET"],
    ["a draft at another outlet", { status: "DRAFT", outlet: "BAO" }, "STATUS"],
    ["a column that waits", { type: "NEWSPAPER_COLUMN", outlet: "BAO" }, "STATUS"],
    ["an article of a level that no target asks it of", { level: "GRASSROOTS" }, "NOT_ASKED"],
    ["the same as a draft", { level: "GRASSROOTS", status: "DRAFT" }, "NOT_ASKED"],
    ["a class, of which no target speaks", { type: "TRAINING_CLASS", outlet: null }, "NOT_ASKED"],
  ])("%s", (_, change, why) => {
    expect(whyUncounted(plan, { ...article, ...change })).toBe(why);
  });
});
