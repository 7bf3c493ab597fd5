import { describe, expect, test } from "vitest";
import { planWith, target } from "@/tests/support/facts";
import { cataloguePlan } from "../catalogue";
import { factsNeeded, factsNeededForSeries } from "./needs";

describe("facts needed", () => {
  test("for the catalogue", () => {
    const all = ["PROVINCIAL", "UPPER", "GRASSROOTS"];
    expect(factsNeeded(cataloguePlan(2021), 2021, "2021-09-30")).toEqual({
      from: "2021-01-01",
      to: "2021-09-30",
      days: ["2021-09-30"],
      counts: [
        { type: "SPECIAL_CAMPAIGN", levels: ["PROVINCIAL"], outlets: [], elsewhere: true },
        { type: "TV_PROGRAMME", levels: all, outlets: ["PTTH"], elsewhere: false },
        { type: "RADIO_EPISODE", levels: all, outlets: ["PTTH"], elsewhere: false },
        { type: "NEWSPAPER_COLUMN", levels: all, outlets: ["BAO"], elsewhere: false },
        { type: "TRAINING_CLASS", levels: ["PROVINCIAL"], outlets: [], elsewhere: true },
        { type: "WEBSITE_ARTICLE", levels: ["UPPER"], outlets: ["WEB"], elsewhere: false },
        { type: "EMPLOYER_PROPOSAL", levels: ["GRASSROOTS"], outlets: [], elsewhere: true },
        { type: "INTERNAL_SESSION", levels: ["GRASSROOTS"], outlets: [], elsewhere: true },
      ],
      latest: [{ type: "PAGE_POST", levels: ["UPPER"] }],
      headcounts: [
        { level: "PROVINCIAL", history: true },
        { level: "UPPER", history: true },
        { level: "GRASSROOTS", history: false },
      ],
      channels: [
        {
          purpose: "OFFICIALS_NETWORK",
          levels: ["PROVINCIAL"],
          audiences: [],
          chairLinks: false,
          history: false,
        },
        {
          purpose: "CADRE_LINK",
          levels: ["PROVINCIAL", "UPPER"],
          audiences: ["FULL_TIME_OFFICIALS", "COMMITTEE_MEMBERS"],
          chairLinks: true,
          history: true,
        },
        { purpose: "PUBLIC_PAGE", levels: ["UPPER"], audiences: [], chairLinks: false, history: false },
        {
          purpose: "LEADERS_LINK",
          levels: ["GRASSROOTS"],
          audiences: ["WORKERS"],
          chairLinks: false,
          history: false,
        },
      ],
      enquiries: ["PROVINCIAL", "UPPER"],
      appointments: ["GRASSROOTS"],
      appointmentHistory: false,
      earliest: true,
    });
  });

  test("a plan without measures needs how large unions are alone, and a day after the year ends with it", () => {
    expect(factsNeeded(planWith([]), 2021, "2022-02-02")).toMatchObject({
      to: "2021-12-31",
      counts: [],
      headcounts: [{ level: "GRASSROOTS", history: false }],
      channels: [],
      earliest: false,
    });
  });

  test("a tracked milestone looks back on nothing; a series looks back on everything", () => {
    const group = { type: "channels", purpose: "CADRE_LINK", minimum: 1 } as const;
    const tracked = target(group, { dueOn: "2021-06-30", force: "TRACKED" });
    expect(factsNeeded(planWith([tracked]), 2021, "2021-05-05")).toMatchObject({
      channels: [{ history: false }],
      earliest: false,
    });
    expect(factsNeededForSeries([tracked], 2021, "2021-02-05")).toMatchObject({
      days: ["2021-01-31", "2021-02-05"],
      channels: [{ history: true }],
    });
  });

  test("outlets of a type are told apart as far as its measures do", () => {
    const articles = { type: "count", activityType: "WEBSITE_ARTICLE", minimum: 1, scope: "own" } as const;
    const plan = planWith([
      target({ ...articles, countsFrom: "PUBLISHED", outlets: ["WEB", "BAO"] }),
      target({ ...articles, countsFrom: "SUBMITTED" }),
    ]);
    expect(factsNeeded(plan, 2021, "2021-05-05").counts).toMatchObject([
      { type: "WEBSITE_ARTICLE", outlets: ["BAO", "WEB"], elsewhere: true },
    ]);
  });
});
