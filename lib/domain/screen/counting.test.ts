import { describe, expect, it } from "vitest";
import { countedAt, exceededAlone, lostWithoutOutlet } from "./counting";

const ARTICLES = { activityType: "WEBSITE_ARTICLE", outlets: ["WEB", "FB"], required: 30 };
const POSTS = { activityType: "PAGE_POST", outlets: [], required: 12 };
/** One a year is asked for. */
const SESSIONS = { activityType: "INTERNAL_SESSION", outlets: [], required: 1 };
const LINES = [ARTICLES, POSTS, SESSIONS];

describe("what an activity means for a unit's count targets", () => {
  it.each([
    ["WEBSITE_ARTICLE", "FB", ARTICLES, undefined],
    ["WEBSITE_ARTICLE", "BAO", undefined, undefined],
    ["WEBSITE_ARTICLE", "", undefined, ARTICLES],
    ["PAGE_POST", "", POSTS, undefined],
    ["PAGE_POST", "BAO", POSTS, undefined],
    ["TRAINING_CLASS", "", undefined, undefined],
  ])("%s at %j", (type, outlet, counted, lost) => {
    expect(countedAt(LINES, type, outlet)).toBe(counted);
    expect(lostWithoutOutlet(LINES, type, outlet)).toBe(lost);
  });

  it.each([
    ["WEBSITE_ARTICLE", "WEB", 30, undefined],
    ["WEBSITE_ARTICLE", "WEB", 31, ARTICLES],
    ["WEBSITE_ARTICLE", "", 1_000, undefined],
    ["PAGE_POST", "", 13, POSTS],
    ["INTERNAL_SESSION", "", 9, undefined],
    ["INTERNAL_SESSION", "", 10, SESSIONS],
    ["TRAINING_CLASS", "", 1_000, undefined],
  ])("%s at %j, %i of them", (type, outlet, quantity, exceeded) => {
    expect(exceededAlone(LINES, { type, outlet, quantity })).toBe(exceeded);
  });
});
