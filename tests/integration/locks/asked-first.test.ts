import { expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { settingsPage } from "@/lib/queries/settings/page";
import { call } from "../api/call";
import { smallFederation } from "../api/world";

test("before a period is closed, the page says how much of it waits, at whom it would be closed", async () => {
  const at = await smallFederation("asked-first");
  const body = {
    ...{ unit: "A", type: "WEBSITE_ARTICLE", outlet: "WEB", occurredOn: "2021-05-12", title: "Tin" },
    status: "SUBMITTED",
  };
  expect(await call(at.chair.token, "POST", "activities", { body })).toMatchObject({ status: 201 });
  const closing = async (period: string, unit = "") =>
    (
      await withScope(at.admin.token, "read", (tx, scope) =>
        settingsPage(tx, scope, { unit, find: "", period }),
      )
    )?.closing;
  expect(await closing("")).toBeNull();
  expect(await closing("2021-Q2")).toEqual({ period: "2021-Q2", waiting: 1 });
  expect(await closing("2021-Q2", "LX")).toEqual({ period: "2021-Q2", waiting: 1 });
  expect(await closing("2021-Q2", "CD")).toEqual({ period: "2021-Q2", waiting: 0 });
  expect(await closing("2021-06")).toEqual({ period: "2021-06", waiting: 0 });
  expect(await closing("3021"), "it has not begun").toBeNull();
});
