import { expect, it } from "vitest";
import { target } from "@/tests/support/facts";
import { audiencesOf } from "./audiences";

const asks = (audience: "WORKERS" | "COMMITTEE_MEMBERS", purpose: "LEADERS_LINK" | "CADRE_LINK") =>
  target({ type: "coverage", purpose, audience, minimumPercent: 20, scope: "own" }, { level: "GRASSROOTS" });

it("offers whom the plan counts in such a group first, and nobody twice", () => {
  const plan = { targets: [asks("WORKERS", "LEADERS_LINK"), asks("COMMITTEE_MEMBERS", "CADRE_LINK")] };
  const group = { purpose: "LEADERS_LINK", level: "GRASSROOTS", counted: [] } as const;
  expect(audiencesOf(group, plan)).toEqual(["WORKERS", "GROUP_LEADERS"]);
  expect(audiencesOf(group, null)).toEqual(["GROUP_LEADERS", "WORKERS"]);
  expect(audiencesOf({ ...group, counted: ["COMMITTEE_MEMBERS", "WORKERS"] }, null)).toEqual([
    "GROUP_LEADERS",
    "WORKERS",
    "COMMITTEE_MEMBERS",
  ]);
});

it("offers of a page no member of a group, and of a unit nobody whom it does not have", () => {
  const of = (purpose: string, level: "UPPER" | "GRASSROOTS") =>
    audiencesOf({ purpose, level, counted: [] }, null);
  expect(of("PUBLIC_PAGE", "UPPER")).toEqual(["WORKERS"]);
  expect(of("CADRE_LINK", "UPPER")).toEqual(["FULL_TIME_OFFICIALS", "COMMITTEE_MEMBERS", "CHAIRS"]);
  expect(of("CADRE_LINK", "GRASSROOTS")).toEqual(["COMMITTEE_MEMBERS"]);
});
