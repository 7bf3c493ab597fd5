import { describe, expect, test } from "vitest";
import { factsWith, grassroots, instant, resultOf, target } from "@/tests/support/facts";
import type { ResponseMeasure } from "../measure";

const WITHIN_A_DAY: ResponseMeasure = { type: "response", hours: 24, minimumPercent: 100 };

function enquiry(receivedAt: string, answeredAt: string | null) {
  return {
    unit: "G",
    receivedAt: instant(receivedAt),
    answeredAt: answeredAt === null ? null : instant(answeredAt),
  };
}

function answered(enquiries: ReturnType<typeof enquiry>[], asOf = "2021-06-30", measure = WITHIN_A_DAY) {
  return resultOf(target(measure), factsWith({ units: [grassroots("G")], enquiries }), "G", asOf);
}

describe("answers within 24 hours, seen at the end of 30 June", () => {
  test.each([
    // exactly 24 hours is in time, a microsecond more is not
    ["2021-06-28T08:00:00+07:00", "2021-06-29T08:00:00+07:00", 1, 1],
    ["2021-06-28T08:00:00+07:00", "2021-06-29T08:00:00.000001+07:00", 0, 1],
    ["2021-06-28T08:00:00.000001+07:00", "2021-06-29T08:00:00.000001+07:00", 1, 1],
    ["2021-06-28T08:00:00+07:00", "2021-06-28T08:00:00+07:00", 1, 1],
    // not answered: pending until 24 hours have gone by
    ["2021-06-30T00:00:00+07:00", null, 0, 1],
    ["2021-06-30T00:00:00.000001+07:00", null, 0, 0],
    ["2021-06-29T23:59:59+07:00", null, 0, 1],
    // answered exactly at the end of the day, and after it
    ["2021-06-30T12:00:00+07:00", "2021-07-01T00:00:00+07:00", 1, 1],
    ["2021-06-30T12:00:00+07:00", "2021-07-01T00:00:00.000001+07:00", 0, 0],
    ["2021-06-29T12:00:00+07:00", "2021-07-01T00:00:00.000001+07:00", 0, 1],
    // received after the day, before the year, and in the year by Vietnam's clock alone
    ["2021-07-01T00:00:00+07:00", "2021-07-01T00:00:00+07:00", 0, 0],
    ["2020-12-31T23:59:59.999999+07:00", null, 0, 0],
    ["2020-12-31T17:00:00Z", null, 0, 1],
    ["2021-06-30T16:59:59Z", "2021-06-30T16:59:59Z", 1, 1],
  ])("received %s, answered %s: %i of %i due", (received, answer, numerator, denominator) => {
    expect(answered([enquiry(received, answer)])).toMatchObject({
      numerator,
      denominator,
      value: null,
      required: 100,
    });
  });
});

describe("status", () => {
  const prompt = enquiry("2021-03-01T08:00:00+07:00", "2021-03-01T09:00:00+07:00");
  const late = enquiry("2021-03-01T08:00:00+07:00", "2021-03-05T09:00:00+07:00");
  test("nothing due does not apply", () => {
    expect(answered([])).toMatchObject({
      status: "NOT_APPLICABLE",
      numerator: 0,
      denominator: 0,
      progress: null,
    });
  });

  test.each([
    [[prompt], "2021-06-30", "MET", 1],
    [[prompt, late], "2021-06-30", "BEHIND", 0.5],
    [[prompt, late], "2021-12-31", "NOT_MET", 0.5],
    [[late], "2021-12-31", "NOT_MET", 0],
  ] as const)("%#: %s", (enquiries, asOf, status, progress) => {
    expect(answered([...enquiries], asOf)).toMatchObject({ status, progress });
  });

  test("other hours and percentages", () => {
    const measure: ResponseMeasure = { type: "response", hours: 97, minimumPercent: 50 };
    expect(answered([prompt, late], "2021-06-30", measure)).toMatchObject({ status: "MET", numerator: 2 });
    expect(answered([prompt, late], "2021-06-30", { ...measure, hours: 96 })).toMatchObject({
      status: "MET",
      numerator: 1,
      progress: 1,
    });
  });

  test("enquiries of other units are theirs", () => {
    const facts = factsWith({
      units: [grassroots("G"), grassroots("H")],
      enquiries: [{ ...late, unit: "H" }],
    });
    expect(resultOf(target(WITHIN_A_DAY), facts, "G", "2021-06-30").status).toBe("NOT_APPLICABLE");
  });
});
