import { expect, it } from "vitest";
import { pivotAsked, pivotQuery, recordsOf, recordsPageOf } from "./pivot";

const asked = (said: Record<string, string>) => pivotAsked((name) => said[name] ?? "", 2026);

it("asks until a day of its year, and by a tree; what is none of that as if it were not there", () => {
  expect(asked({ year: "2021", asOf: "2021-09-30", structure: "today" })).toMatchObject({
    asOf: "2021-09-30",
    structure: "today",
  });
  expect(asked({ year: "2022", asOf: "2021-09-30", structure: "yesterday" })).toMatchObject({
    asOf: "",
    structure: "",
  });
  expect(asked({ year: "any", asOf: "2021-09-30" }).asOf).toBe("");
});

it("keeps day and tree in a saved table, and in what its cells open", () => {
  const table = asked({
    year: "2021",
    asOf: "2021-09-30",
    structure: "2021-01-01",
    columns: "quarter",
    rows: "unit",
  });
  expect(pivotQuery(table)).toContain("asOf=2021-09-30&structure=2021-01-01");
  expect(recordsOf(table, { unit: "LX", quarter: "2021-Q3" })).toMatchObject({
    asOf: "2021-09-30",
    structure: "2021-01-01",
    under: "LX",
    to: "2021-09-30",
  });
});

it("is what the page of its records leads back to", () => {
  const table = asked({ year: "2021", rows: "type", columns: "outlet", count: "records" });
  const { table: back = "", ...filters } = recordsPageOf(table, { type: "PAGE_POST" });
  expect(filters).toEqual(recordsOf(table, { type: "PAGE_POST" }));
  expect(asked(Object.fromEntries(new URLSearchParams(back)))).toEqual(table);
});
