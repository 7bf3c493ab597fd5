import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ACTIVITY_ACTIONS } from "@/lib/actions/activities/all";
import { perform } from "@/lib/actions/pipeline";
import { fieldErrorWords } from "@/lib/http/wording";
import { ask, closing } from "./closing";

// compliance.md §11, closed periods: of many rows sent at once each that is refused is told by itself, and none is kept.

test("rows of a closed period are told at their days, and what else was sent with them is not kept", async () => {
  const at = await closing("several-locked");
  await at.close("2021-03", "A");
  const item = {
    ...{ type: "WEBSITE_ARTICLE", outlet: null, url: null, content: null, audiences: [], quantity: 1 },
    title: "severallocked",
  };
  const payload = {
    ...{ unit: "A", status: "DRAFT" },
    items: ["2021-02-28", "2021-03-01", "2021-03-31", "2021-04-01"].map((occurredOn) => ({
      ...item,
      occurredOn,
    })),
  };
  const failure = await perform(ACTIVITY_ACTIONS.createSeveral, {
    ...{ token: at.editor.token, payload, key: randomUUID(), requestId: randomUUID() },
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: "INVALID",
    detail: { errors: [{ path: "items.1.occurredOn" }, { path: "items.2.occurredOn" }] },
  });
  const { errors } = (failure as { detail: { errors: Parameters<typeof fieldErrorWords>[0][] } }).detail;
  expect(errors.map((each) => fieldErrorWords(each, "vi"))[0]).toMatch(
    /^Kỳ .?tháng 3\/2021.? đã khóa: .*PROVINCIAL_ADMIN TINH.* khóa lúc .?\d\d:\d\d \d\d\/\d\d\/\d{4}/,
  );
  expect((await ask(at.editor, "GET", "activities?q=severallocked")).body.items).toEqual([]);
});
