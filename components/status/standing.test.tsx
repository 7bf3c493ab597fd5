import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { STATUSES } from "@/lib/domain/compliance/result";
import { vi } from "@/lib/i18n/vi";
import { lookOf } from "./standing";
import { StatusBadge } from "./status-badge";
import { StatusCell } from "./status-cell";
import { StatusCounts } from "./status-counts";

const render = (element: ReactElement) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      {element}
    </NextIntlClientProvider>,
  );
const words = (html: string) => html.replace(/<[^>]+>/g, "");

describe("a standing", () => {
  it("has its own sign for every status", () => {
    const icons = STATUSES.map((status) => lookOf({ status }).icon);
    expect(new Set(icons).size).toBe(STATUSES.length);
  });

  it.each([
    ["MET", "Đạt"],
    ["NEAR", "Xấp xỉ đạt"],
    ["ON_TRACK", "Đúng tiến độ"],
    ["BEHIND", "Chậm tiến độ"],
    ["NOT_MET", "Chưa đạt"],
    ["NO_DATA", "Chưa báo cáo"],
    ["TRACKED", "Theo dõi"],
    ["NOT_APPLICABLE", "Không áp dụng"],
    ["WAIVED", "Được miễn"],
  ] as const)("%s is written %s", (status, word) => {
    expect(words(render(<StatusBadge status={status} />))).toBe(word);
  });

  it("has failed when the year is over", () => {
    expect(words(render(<StatusBadge status="NOT_MET" yearOver />))).toBe("Không đạt");
    expect(words(render(<StatusBadge status="NEAR" yearOver />))).toBe("Xấp xỉ đạt");
  });

  it("of an encouraged target is purple, with its status in hidden words", () => {
    const html = render(<StatusBadge status="NOT_MET" encouraged href="/x" />);
    expect(html).toContain('data-tone="enc"');
    expect(words(html)).toBe("Khuyến khích, Chưa đạt");
    expect(lookOf({ status: "NOT_APPLICABLE", encouraged: true }).tone).toBe("na");
  });
});

describe("a cell", () => {
  it("says the status before the value", () => {
    expect(words(render(<StatusCell status="BEHIND" value="9/30" href="/why" />))).toBe("Chậm tiến độ: 9/30");
  });

  it("never shows a value where nothing was reported or asked", () => {
    expect(words(render(<StatusCell status="NO_DATA" value="0 %" />))).toBe("Chưa báo cáo");
    expect(words(render(<StatusCell status="NOT_APPLICABLE" value="0" />))).toBe("Không áp dụng–");
  });
});

it("counts of a roll-up come worst first and leave out what is absent", () => {
  const html = render(
    <StatusCounts counts={{ MET: 3, NO_DATA: 1, NOT_MET: 2, BEHIND: 0 }} yearOver={false} />,
  );
  expect(words(html)).toBe("Chưa đạt: 2Chưa báo cáo: 1Đạt: 3");
});
