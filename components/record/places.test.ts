import { expect, it } from "vitest";
import type { Purpose } from "@/lib/domain/channel";
import type { Measure } from "@/lib/domain/measure";
import { factsWith, province, resultOf, target } from "@/tests/support/facts";
import { entryOf, recordAt } from "./places";

const chairs: Measure = {
  type: "coverage",
  purpose: "OFFICIALS_NETWORK",
  audience: "CHAIRS",
  minimumPercent: 80,
  scope: "subtree",
};

function stepFor(measure: Measure, ...purposes: Purpose[]) {
  const asked = target(measure, { level: "PROVINCIAL" });
  const line = {
    target: asked,
    result: resultOf(asked, factsWith({ units: [province()] }), "P", "2021-06-30"),
  };
  const groups = purposes.map((purpose, at) => ({ id: `g${at}`, purpose, invites: false }));
  return [entryOf(line, groups), recordAt(line, "P", groups)];
}

it("sends whoever records chairs to where they stand by name", () => {
  expect(stepFor(chairs, "OFFICIALS_NETWORK", "PUBLIC_PAGE")).toEqual(["chairs", "/channels/g0#roster"]);
  expect(stepFor(chairs, "OFFICIALS_NETWORK", "OFFICIALS_NETWORK")).toEqual(["chairs", "/channels?unit=P"]);
});

it("has the page or group made first that people are to be counted in, of the purpose that the plan means", () => {
  expect(stepFor(chairs, "CADRE_LINK")).toEqual([
    "channels",
    "/channels/new?unit=P&purpose=OFFICIALS_NETWORK",
  ]);
  expect(stepFor({ type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 })).toEqual([
    ...["channels", "/channels/new?unit=P&purpose=PUBLIC_PAGE"],
  ]);
});
