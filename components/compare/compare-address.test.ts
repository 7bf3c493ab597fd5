import { expect, it } from "vitest";
import { daySaid } from "./compare-address";

it("two columns of two days are never headed alike", () => {
  const heads = (before: string, after: string) => [before, after].map(daySaid(before, after));
  expect(heads("2021-06-30", "2021-09-30")).toEqual(["30/06", "30/09"]);
  expect(heads("2021-09-30", "2022-09-30")).toEqual(["30/09/2021", "30/09/2022"]);
});
