import { describe, expect, it } from "vitest";
import { lineageOf } from "./lineage";
import type { UnitEvent } from "./unit-page";

const ALWAYS = { from: null, to: null };
const DAY = "2025-07-01";

function event(kind: UnitEvent["kind"], other: string, said: Partial<UnitEvent> = {}): UnitEvent {
  return { kind, on: DAY, into: true, other, code: other, ...said };
}

function said(validity: { from: string | null; to: string | null }, ...story: UnitEvent[]) {
  return lineageOf(validity, story).map(({ kind, on, units }) =>
    `${kind} ${on} ${units.map(({ other }) => other).join(" ")}`.trim(),
  );
}

describe("what a unit was, and what became of it", () => {
  it("was those from which it came on its first day", () => {
    const from = { from: DAY, to: null };
    expect(said(from, event("MERGED", "A"), event("MERGED", "B"))).toEqual([`before ${DAY} A B`]);
    expect(said(from, event("SPLIT", "A"))).toEqual([`before ${DAY} A`]);
  });

  it("took in others later", () => {
    expect(said(ALWAYS, event("MERGED", "A"))).toEqual([`gained ${DAY} A`]);
  });

  it("had other names, one after another", () => {
    const named = (other: string, on: string) => event("NAMED", other, { on, code: null });
    expect(said(ALWAYS, named("A", "2024-01-01"), named("B", DAY))).toEqual([
      "named 2024-01-01 A",
      `named ${DAY} B`,
    ]);
  });

  it("was called otherwise before it took in others on the same day", () => {
    const story = [event("MERGED", "A"), event("NAMED", "B", { code: null })];
    expect(said(ALWAYS, ...story)).toEqual([`named ${DAY} B`, `gained ${DAY} A`]);
  });

  it("became those that came of it on its last day, whoever took over what was below it", () => {
    const out = { into: false };
    const ended = { from: null, to: DAY };
    expect(
      said(ended, event("SPLIT", "A", out), event("SPLIT", "B", out), event("HANDED", "P", out)),
    ).toEqual([`after ${DAY} A B`]);
    expect(said(ended, event("SPLIT", "A", { into: false, on: "2024-01-01" }))).toEqual([`closed ${DAY}`]);
  });

  it("ended without an heir, and what was below it went elsewhere", () => {
    expect(said({ from: null, to: DAY }, event("HANDED", "P", { into: false }))).toEqual([`handed ${DAY} P`]);
    expect(said({ from: null, to: DAY }, event("MOVED", "P", { on: "2024-01-01" }))).toEqual([
      `closed ${DAY}`,
    ]);
  });

  it("is told nothing of that never became another, moved or lost a part", () => {
    expect(said(ALWAYS, event("MOVED", "P"), event("SPLIT", "A", { into: false }))).toEqual([]);
  });
});
