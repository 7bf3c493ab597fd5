import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { type RankedUnit, Ranking } from "./ranking";

function unit(name: string, own?: RankedUnit["own"]): RankedUnit {
  const standing = { status: "BEHIND", yearOver: false } as const;
  return { key: name, name, href: `/units/${name}`, value: 30, said: "30", own, standing };
}

/** Where the lines of each row stand, pace before target. */
function linesOf(units: readonly RankedUnit[]): string[][] {
  const figures = {
    finding: "Xếp",
    required: 30,
    pace: 27,
    percent: false,
    valueHead: "Số",
    caption: "Xếp",
    address: "/",
  };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      <Ranking units={units} {...figures} />
    </NextIntlClientProvider>,
  );
  const [, ...rows] = html.split('<th scope="row"');
  return rows.map((row) => [
    ...new Set([...row.matchAll(/<line[^>]* x1="([\d.]+)%"/g)].map(([, x = ""]) => x)),
  ]);
}

it("draws the pace and the target of a unit that is asked for a figure of its own", () => {
  // The longest is asked for 36, and 20 % stay beyond it: 43,2 in all.
  expect(
    linesOf([unit("A"), unit("B", { required: 36, pace: 32 }), unit("C", { required: 12, pace: null })]),
  ).toEqual([["62.50", "69.44"], ["74.07", "83.33"], ["27.78"]]);
});
