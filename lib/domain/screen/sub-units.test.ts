import { expect, it } from "vitest";
import { chairStatus } from "./sub-units";

it("calls a chair who is not in it yet behind, and failed once it was due", () => {
  const status = (linked: boolean, dueOn: string | null, asOf: string) =>
    chairStatus(linked, { dueOn }, { year: 2021, asOf });
  expect(status(true, null, "2021-03-01")).toBe("MET");
  expect(status(false, null, "2021-03-01")).toBe("BEHIND");
  expect(status(false, "2021-06-30", "2021-06-29")).toBe("BEHIND");
  expect(status(false, "2021-06-30", "2021-06-30")).toBe("NOT_MET");
  expect(status(false, null, "2021-12-31")).toBe("NOT_MET");
});
