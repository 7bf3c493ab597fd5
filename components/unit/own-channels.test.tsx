import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { OwnChannels } from "./own-channels";

function opened(...ids: string[]): string | undefined {
  const groups = ids.map((id) => ({ id, purpose: "LEADERS_LINK", invites: false }) as const);
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      <OwnChannels unit="LX-014" groups={groups} />
    </NextIntlClientProvider>,
  );
  return /href="([^"]+)"/.exec(html)?.[1];
}

it("leads to the unit's one group, to the list of several, and nowhere without any", () => {
  expect(opened("LX-014-TO")).toBe("/channels/LX-014-TO");
  expect(opened("LX-014-TO", "LX-014-TRANG")).toBe("/channels?unit=LX-014");
  expect(opened()).toBeUndefined();
});
