import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { lineOf } from "@/lib/domain/screen/line";
import type { WhyView } from "@/lib/domain/screen/why";
import { vi } from "@/lib/i18n/vi";
import { target } from "@/tests/support/facts";
import { Evidence } from "./evidence";

const DAY = { year: 2021, asOf: "2021-09-30" };
const MEASURE = {
  ...({ type: "coverage", purpose: "CADRE_LINK", audience: "COMMITTEE_MEMBERS" } as const),
  ...({ minimumPercent: 100, scope: "own" } as const),
};

function shown(connected: number, contribution: number): string {
  const figures = { value: null, required: 100, numerator: contribution, denominator: 19, milestone: null };
  const result = { unit: "LX", target: "U4b", status: "MET", ...figures, progress: 1 } as const;
  const reading = { kind: "READING", id: "r", unit: "LX", on: "2021-09-01", title: "LX-ZALO" } as const;
  const view: WhyView = {
    unit: { code: "LX", name: "LĐLĐ TP Long Xuyên", from: null },
    line: lineOf(target(MEASURE, { level: "UPPER" }), result, DAY.year, DAY.asOf),
    ...{ exception: null, changes: [], notCounted: [], statuses: {}, isFirst: true, nextCursor: null },
    counted: [{ ...reading, contribution }],
    readings: { r: { channel: "LX-ZALO", connected } },
    names: { outlets: {} },
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      <Evidence view={view} day={DAY} partHref={() => "#"} />
    </NextIntlClientProvider>,
  );
}

it("says of a count over the total both what it says and what is counted", () => {
  expect(shown(30, 19)).toContain("ghi 30, tính 19");
  expect(shown(19, 19)).toContain("+19");
  expect(shown(19, 19)).not.toContain("ghi 19");
});
