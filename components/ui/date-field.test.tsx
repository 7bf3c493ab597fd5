import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { ClosedSpans } from "./closed-days";
import { DateField } from "./date-field";

const TODAY = "2021-10-01";

function drawn(field: ReactElement): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      {field}
    </NextIntlClientProvider>,
  );
}

function offered(field: ReactElement): string[] {
  const html = drawn(field);
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

it("tells its form what cannot be, so that nothing of it waits for the network only to be refused then", () => {
  const told = (day: string, past?: boolean) => {
    const spans = [{ first: "2021-07-01", past: "2021-08-01", why: "Đã khóa" }];
    const field = <DateField name="on" label="Ngày" today={TODAY} past={past} defaultValue={day} />;
    return /data-date="([^"]*)"/.exec(drawn(<ClosedSpans spans={spans}>{field}</ClosedSpans>))?.[1];
  };
  expect(told(TODAY, true)).toBe("");
  expect(told("2021-10-02")).toBe("");
  expect(told("2021-10-02", true)).toMatch(/hôm nay/i);
  expect(told("2021-07-02")).toBe("Đã khóa");
});
