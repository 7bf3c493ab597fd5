import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatInstant,
  formatNumber,
  formatPercent,
  formatPercentage,
  formatRatio,
  formatThreshold,
  formatTick,
  formatTypedInstant,
  formatWeekdayDate,
  parseTypedDate,
  parseTypedInstant,
  parseTypedWhole,
  ratioParts,
  slashWhileTyping,
  vietnamDay,
} from "./format";

const share = (numerator: number, denominator: number) => ({ numerator, denominator });

describe("dates", () => {
  it("are day, month, year in both languages", () => {
    expect(formatDate("2021-11-05")).toBe("05/11/2021");
    expect(formatWeekdayDate("2021-11-05", "vi")).toBe("Thứ Sáu, 05/11/2021");
    expect(formatWeekdayDate("2021-11-07", "vi")).toBe("Chủ Nhật, 07/11/2021");
    expect(formatWeekdayDate("2021-11-05", "en")).toBe("Friday, 05/11/2021");
  });

  it("take an instant's day from Asia/Ho_Chi_Minh", () => {
    expect(vietnamDay(new Date("2021-10-04T16:59:59Z"))).toBe("2021-10-04");
    expect(vietnamDay(new Date("2021-10-04T17:00:00Z"))).toBe("2021-10-05");
    expect(formatInstant(new Date("2021-10-05T07:05:30Z"))).toBe("14:05 05/10/2021");
  });
});

describe("numbers", () => {
  it("stay short beside an axis", () => {
    expect([8_000, 20_000, 1_500_000].map((figure) => formatTick(figure, "vi"))).toEqual([
      ...["8.000", "20\u00a0N", "1,5\u00a0Tr"],
    ]);
    expect(formatTick(20_000, "en")).toBe("20K");
  });

  it("have the language's separators and at most one decimal", () => {
    expect(formatNumber(1412000.5, "vi")).toBe("1.412.000,5");
    expect(formatNumber(1000, "vi")).toBe("1.000");
    expect(formatNumber(1412000.5, "en")).toBe("1,412,000.5");
    expect(formatNumber(-13, "vi")).toBe("−13");
    expect(formatRatio(1437, 1540, "vi")).toBe("1.437/1.540");
    expect(ratioParts(9, 30, "vi")).toEqual({ value: "9", total: "/30" });
  });

  it.each([
    [share(147, 165), "89,0\u00a0%"],
    [share(84, 86), "97,6\u00a0%"],
    [share(9996, 10000), "99,9\u00a0%"],
    [share(1539, 1540), "99,9\u00a0%"],
    [share(1540, 1540), "100\u00a0%"],
    [share(200000001, 200000000), "100,0\u00a0%"],
    [share(3, 2), "150,0\u00a0%"],
    [share(0, 30), "0\u00a0%"],
    [share(1, 30000), "0,0\u00a0%"],
    [share(1, 2), "50,0\u00a0%"],
    [share(0, 0), "–"],
  ])("write %o as %s", (value, expected) => {
    expect(formatPercent(value, "vi")).toBe(expected);
  });

  it("write percentages in English without the space", () => {
    expect(formatPercent(share(147, 165), "en")).toBe("89.0%");
    expect(formatPercentage(95, "vi")).toBe("95\u00a0%");
    expect(formatPercentage(99.96, "vi")).toBe("99,9\u00a0%");
    expect(formatThreshold(66.66, "vi")).toBe("66,66\u00a0%");
    expect(formatThreshold(99.96, "en")).toBe("99.96%");
    expect(formatThreshold(95, "vi")).toBe("95\u00a0%");
    expect(formatNumber(-0.96, "vi")).toBe("\u22120,9");
  });
});

describe("typed dates", () => {
  it.each([
    ...["5/11/2021", "05/11/2021", "05112021", " 05-11-2021 ", "5.11.2021"],
    ...["５/１１/２０２１", "05 / 11 / 2021", "5/11/\u00A02021", "\u200B05／11／2021"],
  ])("understand %s", (text) => {
    expect(parseTypedDate(text)).toEqual({ ok: true, date: "2021-11-05" });
  });

  it("say what is impossible about a date", () => {
    expect(parseTypedDate("31/02/2021")).toEqual({ ok: false, reason: "day", day: 31, month: 2, year: 2021 });
    expect(parseTypedDate("29/02/2024")).toEqual({ ok: true, date: "2024-02-29" });
    expect(parseTypedDate("05/13/2021")).toEqual({ ok: false, reason: "month", month: 13 });
    expect(parseTypedDate("")).toEqual({ ok: false, reason: "empty" });
    expect(parseTypedDate("5/11/21")).toEqual({ ok: false, reason: "format" });
    expect(parseTypedDate("5112021")).toEqual({ ok: false, reason: "format" });
  });

  it.each([
    ["14:05 5/11/2021", "2021-11-05T14:05:00+07:00"],
    ["05112021 9h30", "2021-11-05T09:30:00+07:00"],
    [" 0:00:07  05.11.2021 ", "2021-11-05T00:00:07+07:00"],
    ["\u200B14:05 5/11/2021", "2021-11-05T14:05:00+07:00"],
    ["１４：０５ ５／１１／２０２１", "2021-11-05T14:05:00+07:00"],
  ])("are typed with a time as %o", (text, instant) => {
    expect(parseTypedInstant(text)).toEqual({ ok: true, instant });
    expect(parseTypedInstant(formatTypedInstant(new Date(instant)))).toEqual({ ok: true, instant });
  });

  it("say what is impossible about a day with its time", () => {
    expect(parseTypedInstant("05/11/2021")).toEqual({ ok: false, reason: "time" });
    expect(parseTypedInstant("24:00 05/11/2021")).toEqual({ ok: false, reason: "time" });
    expect(parseTypedInstant("14:60 05/11/2021")).toEqual({ ok: false, reason: "time" });
    expect(parseTypedInstant("14:05")).toEqual({ ok: false, reason: "format" });
    expect(parseTypedInstant("14:05 31/02/2021")).toMatchObject({ ok: false, reason: "day" });
    expect(parseTypedInstant("")).toEqual({ ok: false, reason: "empty" });
  });

  it("get their slashes while typing and keep those typed", () => {
    expect(["0", "05", "051", "0511", "05112", "05112021"].map(slashWhileTyping)).toEqual([
      "0",
      "05",
      "05/1",
      "05/11",
      "05/11/2",
      "05/11/2021",
    ]);
    expect(slashWhileTyping("05/112")).toBe("05/11/2");
    expect(slashWhileTyping("5/112")).toBe("5/11/2");
    expect(slashWhileTyping("5/11/2021")).toBe("5/11/2021");
  });
});

describe("a typed whole number", () => {
  it.each([
    ["1250", 1_250],
    [" 1.250 ", 1_250],
    ["1 250", 1_250],
    ["1\u00A0250\u00A0000", 1_250_000],
    ["1\u202F412.000", null],
    ["\u200B12", 12],
    ["１２", 12],
    ["10²", null],
    ["１．２５０", 1_250],
    ["\u22121.000", -1_000],
    ["-5", -5],
    ["-0", 0],
    ["0", 0],
    ["1.5", null],
    ["13,5", null],
    ["1.000,5", null],
    ["1,000.5", null],
    ["1,000", null],
    ["1.00", null],
    ["12.34.567", null],
    ["1e3", null],
    ["12a", null],
    ["1234567890123456", null],
    ["", null],
  ])("%j", (text, figure) => {
    expect(parseTypedWhole(text)).toBe(figure);
  });
});
