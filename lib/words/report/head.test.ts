import { expect, it } from "vitest";
import { partyCommitteeOf, periodWords, seatOf, speltOut } from "./head";

it.each([
  ["2021", "2021-12-31", "năm 2021"],
  ["2021", "2021-09-30", "9 tháng đầu năm 2021"],
  ["2021", "2021-09-15", "từ đầu năm đến ngày 15/09/2021"],
  ["2021-02-28", "2021-02-28", "2 tháng đầu năm 2021"],
  ["2021-H1", "2021-06-30", "6 tháng đầu năm 2021"],
  ["2021-Q3", "2021-09-30", "quý III năm 2021"],
  ["2021-02", "2021-02-28", "tháng 02 năm 2021"],
  ["2021-11", "2021-11-30", "tháng 11 năm 2021"],
])("a report for %s up to %s is of %s", (period, asOf, words) => {
  expect(periodWords(period, asOf)).toBe(words);
});

it("a letterhead spells out what names shorten", () => {
  expect(speltOut("LĐLĐ TP Long Xuyên")).toBe("Liên đoàn Lao động thành phố Long Xuyên");
  expect(speltOut("CĐ các KCN")).toBe("Công đoàn các Khu công nghiệp");
  expect([seatOf("LĐLĐ tỉnh An Giang"), seatOf("CĐ ngành Y tế")]).toEqual(["An Giang", ""]);
});

it.each([
  ["LĐLĐ tỉnh An Giang", "Tỉnh ủy"],
  ["LĐLĐ thành phố Cần Thơ", "Thành ủy"],
  ["LĐLĐ TP. Hồ Chí Minh", "Thành ủy"],
])("%s reports to its %s", (federation, committee) => {
  expect(partyCommitteeOf(federation)).toBe(committee);
});
