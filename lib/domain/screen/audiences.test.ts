import { expect, it } from "vitest";
import type { Purpose } from "@/lib/domain/channel";
import type { MeasureScope } from "@/lib/domain/measure";
import type { Target } from "@/lib/domain/plan";
import type { Level } from "@/lib/domain/unit";
import { target } from "@/tests/support/facts";
import type { LevelBelow } from "../unit";
import { audiencesOf, chairsReach } from "./audiences";

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
  const of = (purpose: string, level: LevelBelow) => audiencesOf({ purpose, level, counted: [] }, null);
  expect(of("PUBLIC_PAGE", "UPPER")).toEqual(["WORKERS"]);
  expect(of("CADRE_LINK", "UPPER")).toEqual(["FULL_TIME_OFFICIALS", "COMMITTEE_MEMBERS", "CHAIRS"]);
  expect(of("CADRE_LINK", "GRASSROOTS")).toEqual(["COMMITTEE_MEMBERS"]);
});

it("gives a roster to whichever channel the plan counts chairs in, of whom it counts, and to those that held one", () => {
  const chairs = (level: Level, purpose: Purpose, scope: MeasureScope) =>
    target({ type: "coverage", purpose, audience: "CHAIRS", minimumPercent: 50, scope }, { level });
  const of = (level: Level, purpose: Purpose, targets: Target[] = [], counted: string[] = []) => [
    chairsReach({ purpose, level, counted }, { targets }),
    audiencesOf({ purpose, level, counted }, { targets }).includes("CHAIRS"),
  ];
  expect(of("UPPER", "LEADERS_LINK", [chairs("UPPER", "LEADERS_LINK", "subtree")])).toEqual([
    "subtree",
    true,
  ]);
  expect(of("PROVINCIAL", "PUBLIC_PAGE", [chairs("PROVINCIAL", "PUBLIC_PAGE", "direct")])).toEqual([
    ...["direct", true],
  ]);
  expect(of("GRASSROOTS", "LEADERS_LINK", [chairs("GRASSROOTS", "LEADERS_LINK", "own")])).toEqual([
    ...["own", true],
  ]);
  expect(of("UPPER", "PUBLIC_PAGE", [chairs("PROVINCIAL", "PUBLIC_PAGE", "subtree")])).toEqual([null, false]);
  expect(of("PROVINCIAL", "CADRE_LINK")).toEqual(["subtree", true]);
  expect(of("UPPER", "CADRE_LINK")).toEqual(["direct", true]);
  expect(of("GRASSROOTS", "CADRE_LINK")).toEqual([null, false]);
  expect(of("UPPER", "OFFICIALS_NETWORK", [], ["CHAIRS"])).toEqual(["direct", true]);
});
