import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { useRollUpRow } from "@/components/compliance/roll-up-row";
import type { Target } from "@/lib/domain/plan";
import { vi } from "@/lib/i18n/vi";
import { target } from "@/tests/support/facts";
import { TargetRule } from "./target-rule";

// A target that is only recorded, whatever its force.

const asked: Target = {
  ...target({ type: "appointments", minimum: 1 }),
  ...{ title: "Hội thi", measure: null },
};

function shown(children: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      {children}
    </NextIntlClientProvider>,
  );
}

function Row() {
  const links = { target: (code: string) => code, why: (code: string) => code };
  const rolled = { met: 0, applicable: 0, counts: {}, worst: null };
  const { gap, standing } = useRollUpRow("2021-09-30", links, [100], "UNIT")({ target: asked, rolled });
  return `${standing.status} ${gap}`;
}

it("has no rule, and no heading over none", () => {
  const none = { names: { outlets: {} }, passage: null, changes: [] };
  const rule = (sentence: string | null) =>
    shown(<TargetRule target={{ ...asked, sentence }} day={{ year: 2021, asOf: "2021-09-30" }} {...none} />);
  expect(rule(null)).toBe("");
  expect(rule("Tổ chức hội thi")).toContain("Tổ chức hội thi");
});

it("is watched, and not called out of anybody's reach", () => {
  expect(shown(<Row />)).toBe("TRACKED null");
});
