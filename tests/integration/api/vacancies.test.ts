import { expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { overviewView } from "@/lib/domain/screen/overview";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { owedPage } from "@/lib/queries/owed/page";
import { smallFederation } from "./world";

test("wherever missing chairs are counted, it is known how many of them are vacancies", async () => {
  const { admin } = await smallFederation("vacancies", {
    channels: [
      {
        ...{ code: "ZALO-LX", unit: "LX", platform: "ZALO", purpose: "CADRE_LINK", name: "Nhóm LX" },
        ...{ url: null, opened: "2021-01-01", closed: null },
      },
    ],
    chairs: [
      { unit: "A", fullName: "Neáng Sóc Mi Na", from: null, to: null },
      { unit: "B", fullName: "Chau Rít Thi", from: "2020-01-01", to: "2021-08-01" },
    ],
  });
  const vacantOn = (asOf: string) =>
    withScope(admin.token, "read", async (tx, scope) => {
      const asked = { year: "2021", asOf };
      const { view: units } = await owedPage(tx, scope, "U4c", asked);
      const { view: below } = await owedPage(tx, scope, "U4c", { ...asked, of: "LX" });
      const { attention } = overviewView(await snapshotOf(tx, { year: 2021, asOf }));
      const lines = [
        units?.view.units.find(({ code }) => code === "LX")?.line,
        attention
          .flatMap((each) => each.lines)
          .find(({ result: { unit, target } }) => `${unit} ${target}` === "LX U4c"),
      ];
      return [below?.of?.vacant, ...lines.map((line) => line?.vacant)];
    });
  expect(await vacantOn("2021-07-31")).toEqual([0, undefined, undefined]);
  expect(await vacantOn("2021-08-01")).toEqual([1, 1, 1]);
});
