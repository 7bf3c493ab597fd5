import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi as vitest } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { NoPlan } from "./no-plan";

vitest.mock("./day-tools", () => ({ DayTools: "div" }));

const DAY = {
  ...{ year: 2025, asOf: "2025-12-31", days: [], plan: null, hasTrees: false, tree: null },
  years: [2026, 2025, 2024, 2023].map((year) => ({ year, planned: year % 2 === 0 })),
};

it("lists the years that have a plan as years", () => {
  const page = renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      <NoPlan action="/overview" day={DAY} />
    </NextIntlClientProvider>,
  );
  expect(page.replaceAll(/<[^>]*>/g, "")).toContain("Các năm có kế hoạch: 2026, 2024");
});
