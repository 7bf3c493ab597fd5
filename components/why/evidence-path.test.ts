import { expect, it } from "vitest";
import { EVIDENCE_KINDS } from "@/lib/domain/compliance/explain/evidence";
import { evidencePath } from "./evidence-path";

const DAY = { year: 2021, asOf: "2021-09-30" };
const path = (kind: (typeof EVIDENCE_KINDS)[number], id: string | null = "r") =>
  evidencePath({ kind, id, unit: "LX" }, { r: { channel: "LX-ZALO", connected: 3 } }, DAY);

it("opens every record behind a number, a count where its group is", () => {
  expect(EVIDENCE_KINDS.filter((kind) => path(kind) === null)).toEqual([]);
  expect(path("READING")).toBe("/channels/LX-ZALO");
  expect(path("APPOINTMENT")).toBe("/reporters/r");
});

it("opens nothing that the reader does not see", () => {
  expect(EVIDENCE_KINDS.filter((kind) => path(kind, null) !== null)).toEqual([]);
});
