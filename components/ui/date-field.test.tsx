import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { ClosedSpans } from "./closed-days";
import { DateField } from "./date-field";

const TODAY = "2021-10-01";

function offered(field: ReactElement): string[] {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      {field}
    </NextIntlClientProvider>,
  );
  return ["Hôm nay", "Hôm qua"].filter((words) => html.includes(words));
}

it("offers today and yesterday, unless the form would refuse them", () => {
  const field = (takes?: (day: string) => boolean) => (
    <DateField name="on" label="Ngày" today={TODAY} takes={takes} />
  );
  expect(offered(field())).toEqual(["Hôm nay", "Hôm qua"]);
  expect(offered(field((day) => day >= TODAY))).toEqual(["Hôm nay"]);
  expect(offered(field((day) => day > TODAY))).toEqual([]);
});

it("offers no day of a closed period", () => {
  const spans = [{ first: "2021-07-01", past: TODAY, why: "Đã khóa" }];
  const field = <DateField name="on" label="Ngày" today={TODAY} />;
  expect(offered(<ClosedSpans spans={spans}>{field}</ClosedSpans>)).toEqual(["Hôm nay"]);
});
