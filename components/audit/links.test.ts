import { expect, it } from "vitest";
import type { AuditLine } from "@/lib/domain/audit";
import { auditedPath } from "./links";

const path = (kind: string, record: string, doing: AuditLine["doing"] = "CHANGE") =>
  auditedPath({
    ...{ id: "1", at: "", by: null, purpose: "interactive", action: "", account: null, unit: null },
    ...{ before: null, after: null, requestId: "", kind, record, doing },
  });

it.each([
  ["plan", "2026", "/plans/2026"],
  ["target", "2026/K1", "/plans/2026?target=K1"],
  ["block", "2026", "/plans/2026/blocks"],
  ["override", "2026/LX/K1", "/plans/2026/overrides?unit=LX"],
  ["reorganisation", "0190", "/reorganisations/0190"],
  ["report", "0190", "/reports/0190"],
  ["unit", "LX", "/units/LX"],
  ["review", "many", null],
])("an entry of %s leads to the page of what it is about", (kind, record, to) => {
  expect(path(kind, record)).toBe(to);
});

it("an entry of names that were read leads nowhere", () => {
  expect(path("plan", "2026", "READ")).toBe(null);
});
