import { describe, expect, test } from "vitest";
import { checkNewFederation } from "@/lib/transfer/import-bundle";
import { DEMO_ACCOUNTS } from "./accounts";
import { demoBundles } from "./seed";

describe.each(["2024-01-15", "2027-01-01", "2028-02-29", "2026-10-05"])("the demo on %s", (today) => {
  const bundles = demoBundles(today);

  test("loads without an error or a warning", () => {
    for (const bundle of Object.values(bundles)) {
      const { errors, warnings } = checkNewFederation({ bundle });
      expect([...errors, ...warnings]).toEqual([]);
    }
  });

  test("ends with the day", () => {
    for (const {
      activities,
      headcounts,
      coverage,
      chairLinks,
      chairs,
      enquiries,
      reporters,
    } of Object.values(bundles)) {
      const days = [
        ...activities.map((row) => row.occurredOn),
        ...headcounts.map((row) => row.asOf),
        ...coverage.map((row) => row.asOf),
        ...chairLinks.flatMap((row) => [row.joined, row.left ?? ""]),
        ...chairs.map((row) => row.from ?? ""),
        ...enquiries.flatMap((row) => [row.receivedAt, row.answeredAt ?? ""].map((at) => at.slice(0, 10))),
        ...reporters.map((row) => row.appointed),
      ];
      expect(days.filter((day) => day > today)).toEqual([]);
    }
  });

  test("a dozen articles wait, all of this year; some came back, some are drafts", () => {
    const present = bundles.angiang.activities.filter((row) => row.occurredOn >= today.slice(0, 4));
    const count = (status: string) => present.filter((row) => row.status === status).length;
    expect([count("SUBMITTED"), count("RETURNED"), count("DRAFT")]).toEqual([12, 3, 4]);
    expect(bundles.angiang.activities.filter((row) => row.status === "SUBMITTED")).toHaveLength(12);
  });
});

describe("the demo", () => {
  const bundles = demoBundles("2026-10-05");

  test("is the same for the same day", () => {
    expect(demoBundles("2026-10-05")).toEqual(bundles);
  });

  test("is small enough to be seeded at the first start", () => {
    expect(demoBundles("2026-12-31").angiang.activities.length).toBeLessThan(12_000);
  });

  test("has a unit for every account, and the chair's has no reporter now", () => {
    for (const { tenant, unit } of DEMO_ACCOUNTS)
      expect(bundles[tenant].units.map((row) => row.code)).toContain(unit);
    const reporters = bundles.angiang.reporters.filter((row) => row.unit === "KCN-001");
    expect(reporters.map((row) => row.ended === null)).toEqual([false]);
  });

  test("knows who chairs the unions, all but a few, and nobody in a group where nobody chairs", () => {
    const { chairs, chairLinks, units } = bundles.angiang;
    const open = units.filter(({ level, to }) => level === "GRASSROOTS" && to === null);
    const chaired = new Set(chairs.filter(({ to }) => to === null).map(({ unit }) => unit));
    const vacant = open.filter(({ code }) => !chaired.has(code)).map(({ code }) => code);
    expect(vacant.length).toBeGreaterThanOrEqual(3);
    expect(vacant.length).toBeLessThan(10);
    const linked = new Set(chairLinks.filter(({ left }) => left === null).map(({ unit }) => unit));
    expect(vacant.filter((code) => linked.has(code))).toEqual([]);
  });

  test("has no day before 2024", () => {
    expect(() => demoBundles("2023-12-31")).toThrow(RangeError);
  });

  test("the second federation's targets, classes and a type are its own", () => {
    const { angiang, second } = bundles;
    const codes = new Set(angiang.targets.map((row) => row.code));
    expect(second.targets.filter((row) => codes.has(row.code))).toEqual([]);
    expect(second.plans.map((plan) => plan.year)).toEqual([2024, 2025, 2026]);
    expect(second.plans[0]?.classes?.[0]).toEqual([85, "Vững mạnh"]);
    expect(second.activityTypes.map((row) => row.code)).toEqual(["PODCAST", "STREET_BANNER"]);
    const uppers = second.units.filter(({ level, to }) => level === "UPPER" && to === null);
    expect(uppers.map(({ code }) => code).toSorted()).toEqual(["BL", "CTST", "CX", "GN", "KKT", "RN", "VT"]);
  });
});
