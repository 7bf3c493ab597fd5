import { expect, test } from "vitest";
import { pivotOf } from "../pivot";
import { contentShares } from "./mix";

const groups = [
  { row: "PRESS", column: "EVENTS", count: 3 },
  { row: "SOCIAL", column: "REGULAR", count: 5 },
  { row: "SOCIAL", column: null, count: 2 },
];

test("every content of the plan has its share, also none, and what says none comes last", () => {
  const forms = pivotOf(groups, { rows: "form", columns: "content" });
  expect(contentShares({ forms })).toEqual([
    { content: "IN_DEPTH", count: 0 },
    { content: "REGULAR", count: 5 },
    { content: "EVENTS", count: 3 },
    { content: null, count: 2 },
  ]);
  const said = pivotOf(groups.slice(0, 2), { rows: "form", columns: "content" });
  expect(contentShares({ forms: said }).map(({ content }) => content)).toEqual([
    "IN_DEPTH",
    "REGULAR",
    "EVENTS",
  ]);
});
