import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { OverviewFigures } from "./overview-figures";

const NONE = { worst: null, met: 0, onCourse: 0, applicable: 0, counts: {} };

function labels(asOf: string): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      <OverviewFigures
        view={{
          ...{
            year: 2021,
            asOf,
            planTitle: "Kế hoạch",
            limits: [],
            province: null,
            unitStandings: [],
            attention: [],
            elapsed: { elapsed: 1, total: 2 },
          },
          ...{ groups: [], reporters: null },
          figures: {
            province: NONE,
            upperUnits: { inOrder: 0, operating: 0, needAttention: [] },
            reporters: null,
          },
        }}
        waiting={{ count: 19, long: 0, oldestDays: 2 }}
        today="2021-11-26"
        day={{ year: 2021, asOf }}
      />
    </NextIntlClientProvider>,
  );
}

test("what waits is of today, and is said so on a page about another day", () => {
  expect(labels("2021-06-30")).toContain("Mục chờ duyệt hôm nay");
  expect(labels("2021-11-26")).not.toContain("Mục chờ duyệt hôm nay");
});
