import { expect, it } from "vitest";
import { pivotAsked, recordsOf } from "@/lib/domain/screen/pivot";
import { speechIn } from "@/tests/support/speech";
import { pivotFinding, pivotHeading } from "./pivot";

const speech = speechIn.vi;

function finding(said: Record<string, string>): string {
  const asked = pivotAsked((name) => said[name] ?? "", 2021);
  const pivot = { rows: [], columns: [], cells: [], rowTotals: [], columnTotals: [], total: 7 };
  return pivotFinding(speech, { asked, pivot });
}

it("says beside the figure in which states the activities are that it counts", () => {
  expect(finding({ count: "records" })).toBe("Năm 2021: 7 mục hoạt động (mọi trạng thái, kể cả nháp).");
  expect(finding({ countsFrom: "APPROVED" })).toBe("Năm 2021: tổng số lượng 7 (chỉ mục đã duyệt, đã đăng).");
  expect(finding({ status: "DRAFT" })).toBe("Năm 2021: tổng số lượng 7 (chỉ mục nháp).");
});

it("what is counted goes along to the records that a figure opens", () => {
  const said: Record<string, string> = { countsFrom: "APPROVED" };
  const asked = pivotAsked((name) => said[name] ?? "", 2021);
  expect(recordsOf(asked, {})).toMatchObject({ countsFrom: "APPROVED" });
  expect(pivotHeading(speech, asked)).toBe("Đơn vị theo tháng");
});
