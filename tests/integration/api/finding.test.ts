import { beforeAll, describe, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { recordListPage } from "@/lib/queries/records/list-page";
import { reviewPage } from "@/lib/queries/review/page";
import { call } from "./call";
import { smallFederation } from "./world";

/** What is said above a list is of its year and unit; what is sought narrows the list below alone. */

type Federation = Awaited<ReturnType<typeof smallFederation>>;
let at: Federation;
const year = "2021";

const ARTICLE = {
  unit: "LX",
  type: "WEBSITE_ARTICLE",
  outlet: "WEB",
  occurredOn: "2021-05-12",
  title: "Tin",
};
const ENQUIRY = { unit: "LX", receivedAt: "2021-05-12T08:00:00+07:00", answeredAt: null, topic: "Bảo hiểm" };

beforeAll(async () => {
  at = await smallFederation("finding");
  const made = async (status: string) => {
    const body = { ...ARTICLE, status };
    return (await call(at.editor.token, "POST", "activities", { body })).body;
  };
  const { id } = await made("SUBMITTED");
  await made("SUBMITTED");
  await call(at.admin.token, "POST", `activities/${id}/return`, { body: { reason: "Thiếu đường dẫn" } });
  await call(at.editor.token, "POST", "enquiries", { body: ENQUIRY });
});

const NOWHERE = [{ q: "không có ở đâu" }, { type: "TV_PROGRAMME" }, { month: "1" }];

describe.each(NOWHERE)("narrowed by %o, the list is empty and the finding is not", (narrowed) => {
  const activities = (token: string) =>
    withScope(token, "read", (tx, scope) => activitiesPage(tx, scope, { year, ...narrowed }));

  test("of activities", async () => {
    const { counts, lines, whole, returned } = await activities(at.editor.token);
    expect({ counts, lines }).toEqual({ counts: {}, lines: [] });
    expect(whole).toEqual({ counts: { SUBMITTED: 1, RETURNED: 1 }, waiting: 0, withdrawn: null });
    expect(returned?.count).toBe(1);
  });

  test("of what waits", async () => {
    const { waiting, whole } = await activities(at.admin.token);
    expect([waiting, whole.waiting]).toEqual([0, 1]);
  });
});

test("a unit's list says what is of that unit", async () => {
  const { whole } = await withScope(at.admin.token, "read", (tx, scope) =>
    activitiesPage(tx, scope, { year, unit: "CD", q: "không có ở đâu" }),
  );
  expect(whole).toEqual({ counts: {}, waiting: 0, withdrawn: null });
});

test("of records without a workflow", async () => {
  const { counts, whole, oldest } = await withScope(at.editor.token, "read", (tx, scope) =>
    recordListPage(tx, scope, "enquiries", { q: "không có ở đâu" }),
  );
  expect(counts).toEqual({ open: 0, closed: 0, withdrawn: 0 });
  expect(whole).toEqual({ open: 1, closed: 0, withdrawn: 0 });
  expect(oldest).not.toBeNull();
});

test("of the inbox", async () => {
  const page = await withScope(at.admin.token, "read", (tx, scope) =>
    reviewPage(tx, scope, { type: "TV_PROGRAMME" }),
  );
  expect(page).toMatchObject({ waiting: 0, all: 1, long: 0, lines: [] });
  expect(page?.oldest).not.toBeNull();
});
