import { expect, it } from "vitest";
import type { MeasureScope } from "@/lib/domain/measure";
import type { Level } from "@/lib/domain/unit";
import { target } from "@/tests/support/facts";
import { ownLevels } from "./audience";

const asks = (level: Level, scope: MeasureScope) =>
  target(
    { type: "coverage", purpose: "CADRE_LINK", audience: "COMMITTEE_MEMBERS", minimumPercent: 20, scope },
    { level },
  );

it("takes a unit's own for all only where no plan counts those below it, or as channels are kept", () => {
  const of = (...targets: ReturnType<typeof asks>[]) => ownLevels("COMMITTEE_MEMBERS", { targets });
  expect(of(asks("UPPER", "own"), asks("PROVINCIAL", "own"))).toEqual(["PROVINCIAL", "UPPER"]);
  expect(of(asks("UPPER", "own"), asks("UPPER", "subtree"))).toEqual([]);
  expect(ownLevels("COMMITTEE_MEMBERS", null)).toEqual(["UPPER"]);
  expect(ownLevels("WORKERS", null)).toEqual([]);
});
