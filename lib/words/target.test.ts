import { describe, expect, it } from "vitest";
import type { Clause, Target } from "@/lib/domain/plan";
import { KINDS, LEVELS } from "@/lib/domain/unit";
import { target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { sourceWords } from "./rule";
import { conditionWords } from "./target";

const ASKED = target({ type: "appointments", minimum: 1 });

const clauses = (["workers", "union_groups", "group_leaders", "committee_members"] as const).flatMap(
  (attribute): Clause[] => [
    { attribute, op: "gte", value: 1 },
    { attribute, op: "gte", value: 1000 },
    { attribute, op: "lt", value: 500 },
  ],
);
const conditions = [
  [],
  ...clauses.map((each) => [each]),
  ...clauses.map((each) => [each, ...clauses.slice(0, 2)]),
];
const kinds = [[], ...KINDS.map((kind) => [kind]), ["ENTERPRISE", "PUBLIC_BODY"] as const];

const targets = LEVELS.flatMap((level) =>
  kinds.flatMap((of) =>
    conditions.map((condition): Target => ({ ...ASKED, level, kinds: [...of], condition })),
  ),
);

describe.each(["vi", "en"] as const)("of whom it is asked, in %s", (language) => {
  const speech = speechIn[language];

  it("is told in whole sentences, whatever kinds and clauses there are", () => {
    const told = targets.map((each) => sourceWords(speech, each, "Kế hoạch 2021"));
    expect(told.filter((said) => /^\p{Ll}/u.test(said) || !said.endsWith("."))).toEqual([]);
    expect(told.filter((said) => /\. \p{Ll}/u.test(said))).toEqual([]);
  });

  it("begins as a title does, where it stands alone", () => {
    const told = targets.map((each) => conditionWords(speech, each)).filter(Boolean);
    expect(told.filter((said) => !/^\p{Lu}/u.test(said) || / {2}/.test(said))).toEqual([]);
  });
});
