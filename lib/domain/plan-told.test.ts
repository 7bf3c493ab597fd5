import { expect, it } from "vitest";
import { cataloguePlan } from "./catalogue";
import { blocksTold, planTold, targetTold } from "./plan-told";

const PLAN = cataloguePlan(2021);
const TOLD = new Map(PLAN.targets.map(({ code, ...said }) => [code, targetTold(said)]));

it("a target's figures are told beside what it says itself, and no object within it", () => {
  expect(TOLD.get("U5")).toMatchObject({ measure: "count", minimum: 30, outlets: ["WEB"] });
  expect(TOLD.get("G1")).toMatchObject({ condition: [["workers", "gte", 1000]] });
  expect([...TOLD.values()].flatMap(({ schedule }) => schedule ?? [])).not.toEqual([]);
  expect(JSON.stringify([...TOLD.values()].flatMap(Object.values))).not.toContain("{");
});

it("a plan's classes are told a line each, and a block under its name", () => {
  expect(planTold({ ...PLAN, classes: [[0, "Còn lại"]], classesEn: { "Còn lại": "Others" } })).toMatchObject({
    title: PLAN.title,
    classes: ["0: Còn lại | Others"],
  });
  expect(blocksTold([{ name: "Khối 1", units: ["A", "B"] }])).toEqual({ "Khối 1": ["A", "B"] });
});
