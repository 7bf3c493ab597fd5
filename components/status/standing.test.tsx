import { readFileSync } from "node:fs";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ICON_SHAPES } from "@/components/ui/icon-shapes";
import { STATUSES } from "@/lib/domain/compliance/result";
import { vi } from "@/lib/i18n/vi";
import { lookOf } from "./standing";
import { StatusBadge } from "./status-badge";
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

it("counts of a roll-up come worst first and leave out what is absent", () => {
  const html = render(
    <StatusCounts counts={{ MET: 3, NO_DATA: 1, NOT_MET: 2, BEHIND: 0 }} yearOver={false} />,
  );
  expect(words(html)).toBe("Chưa đạt: 2Chưa báo cáo: 1Đạt: 3");
  // Its sign is the style sheet's: a table has hundreds of them.
  expect(html).toContain('<span data-mark="fail" title="Chưa đạt"><span>Chưa đạt: </span>2</span>');
});

it("has the same sign in a style sheet as everywhere else", () => {
  const tones = readFileSync("components/status/tones.css", "utf8");
  const looks = STATUSES.flatMap((status) => [{ status }, { status, encouraged: true }]).map(lookOf);
  for (const { tone, icon } of looks.filter((look) => look.tone !== "na")) {
    const shape = ICON_SHAPES[icon].replaceAll('"', "'");
    expect(tones.split(`[data-mark="${tone}"]`)[1]?.split("}")[0], tone).toContain(`>${shape}</svg>`);
  }
});
