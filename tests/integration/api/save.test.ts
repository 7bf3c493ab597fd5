import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { ACTIVITY_ACTIONS } from "@/lib/actions/activities/all";
import { perform } from "@/lib/actions/pipeline";
import { reporterEnding } from "@/lib/actions/records/end-reporter";
import { withScope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { openSession } from "@/lib/db/transaction";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { getActivity } from "@/lib/queries/activities/read";
import { linkGivenBefore } from "@/lib/queries/links/answer";
import { call } from "./call";
import { type Person, smallFederation } from "./world";

let chair: Person;
let editor: Person;
let otherEditor: Person;
let staff: Person;
beforeAll(async () => {
  ({ chair, editor, otherEditor, staff } = await smallFederation("forms"));
});

const FORM = {
  unit: "A",
  type: "WEBSITE_ARTICLE",
  occurredOn: "2021-06-01",
  title: "Tin",
  outlet: null,
  url: "https://congdoan.vn/1",
  content: null,
  form: null,
  audiences: ["WORKERS"],
  quantity: 1,
};

function save(who: Person, payload: object) {
  return perform(ACTIVITY_ACTIONS.save, {
    token: who.token,
    payload,
    key: undefined,
    requestId: randomUUID(),
  });
}

describe("the form of an activity", () => {
  test("keeps a draft, takes it up again and hands it in", async () => {
    const draft = await save(chair, { ...FORM, status: "DRAFT" });
    const next = { ...FORM, id: draft.id, version: draft.version, title: "Tin mới", audiences: [] };
    const sent = await save(chair, { ...next, status: "SUBMITTED" });
    expect(sent).toMatchObject({ id: draft.id, title: "Tin mới", audiences: [], status: "SUBMITTED" });
  });

  test("refuses one who saw an older version, with the present one", async () => {
    const draft = await save(chair, { ...FORM, status: "DRAFT" });
    const again = { ...FORM, id: draft.id, version: draft.version, status: "DRAFT" };
    await save(chair, again);
    const failure = await save(chair, again).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: "STALE", detail: { present: { version: 2 } } });
  });

  test("leaves its state to a decider who corrects it", async () => {
    const sent = await save(chair, { ...FORM, status: "SUBMITTED" });
    const corrected = await save(editor, { ...FORM, id: sent.id, title: "Đúng", status: "SUBMITTED" });
    expect(corrected).toMatchObject({ title: "Đúng", status: "SUBMITTED", changedInReview: true });
  });
});

describe("several activities at once", () => {
  const { unit, ...item } = FORM;
  const sendBy =
    (key: string = randomUUID()) =>
    (payload: object) =>
      perform(ACTIVITY_ACTIONS.createSeveral, { token: chair.token, payload, key, requestId: randomUUID() });
  const takeBack = (items: object[]) =>
    perform(ACTIVITY_ACTIONS.takeBackSeveral, {
      ...{ token: chair.token, payload: { items }, key: undefined, requestId: randomUUID() },
    });
  const recorded = (q: string) => call(chair.token, "GET", `activities?q=${q}`);

  test("are all handed in, in the order in which they stand, once for a key", async () => {
    const items = ["bulkone", "bulktwo"].map((title) => ({ ...item, title }));
    const key = randomUUID();
    const send = sendBy(key);
    const sent = await send({ unit, status: "SUBMITTED", items });
    expect(await send({ unit, status: "SUBMITTED", items })).toEqual(sent);
    expect(sent.items.map(({ status, version }) => `${status} ${version}`)).toEqual([
      "SUBMITTED 1",
      "SUBMITTED 1",
    ]);
    const [first] = sent.items;
    expect((await recorded("bulkone")).body).toMatchObject({ items: [{ id: first?.id, title: "bulkone" }] });
  });

  test("are none where one cannot be taken, and every wrong field is told by its place", async () => {
    const wrong = { ...item, title: "bulkthree", type: "NONE", outlet: "NONE" };
    const items = [{ ...item, title: "bulkthree" }, wrong, { ...wrong, type: item.type }];
    const failure = await sendBy()({ unit, status: "DRAFT", items }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "INVALID",
      detail: {
        errors: [{ path: "items.1.type" }, { path: "items.1.outlet" }, { path: "items.2.outlet" }],
      },
    });
    expect((await recorded("bulkthree")).body).toMatchObject({ items: [] });
  });

  test.each(["SUBMITTED", "DRAFT"])(
    "that are %s are taken back as if they had never been",
    async (status) => {
      const items = [
        { ...item, title: "bulkfour" },
        { ...item, title: "bulkfour" },
      ];
      const sent = await sendBy()({ unit, status, items });
      const pointers = sent.items.map(({ id, version }) => ({ id, version }));
      await takeBack(pointers);
      expect((await recorded("bulkfour")).body).toMatchObject({ items: [] });
    },
  );

  test("are not taken back where one was decided on meanwhile", async () => {
    const items = [
      { ...item, title: "bulkfive" },
      { ...item, title: "bulkfive" },
    ];
    const sent = await sendBy()({ unit, status: "SUBMITTED", items });
    await call(editor.token, "POST", `activities/${sent.items[1]?.id}/approve`, {});
    const pointers = sent.items.map(({ id, version }) => ({ id, version }));
    await expect(takeBack(pointers)).rejects.toMatchObject({ code: "STALE" });
    const { items: left } = (await recorded("bulkfive")).body as { items: { status: string }[] };
    expect(left.map(({ status }) => status).sort()).toEqual(["APPROVED", "SUBMITTED"]);
  });
});

describe("the page of an activity", () => {
  test("says what can be done, what was done and who else gives the link", async () => {
    const { id } = await save(chair, {
      ...FORM,
      title: "Một",
      url: "https://congdoan.vn/2",
      status: "SUBMITTED",
    });
    const twin = await save(chair, {
      ...FORM,
      title: "Hai",
      url: "http://www.congdoan.vn/2/",
      status: "DRAFT",
    });
    await call(editor.token, "POST", `activities/${id}/return`, { body: { reason: "Trùng" } });
    const page = await withScope(chair.token, "read", (tx, scope) => getActivity(tx, scope, id));
    expect(page.steps).toEqual(["submit", "edit", "withdraw"]);
    expect(page.history.map(({ action, by }) => `${action} ${by}`)).toEqual([
      "activity.createAndSubmit GRASSROOTS_CHAIR A",
      "activity.return UPPER_EDITOR LX",
    ]);
    expect(page.history.at(-1)).toMatchObject({ after: { status: "RETURNED", reason: "Trùng" } });
    expect(page.linkGiven.seen.map((each) => each.id)).toEqual([twin.id]);
    expect(page.linkGiven.elsewhere).toBe(false);
  });

  test("tells of a link of a union out of sight that it was handed in, and no more; of a draft nothing", async () => {
    const url = "https://congdoan.vn/3";
    const theirs = await save(otherEditor, { ...FORM, unit: "C", title: "Của CĐ", url, status: "DRAFT" });
    const given = (who: Person, itself?: string) =>
      withScope(who.token, "read", (tx, scope) => linkGivenBefore(tx, scope, { url, itself }));
    expect(await given(chair)).toEqual({ seen: [], elsewhere: false });
    await call(otherEditor.token, "POST", `activities/${theirs.id}/submit`);
    expect(await given(chair)).toEqual({ seen: [], elsewhere: true });
    expect(await given(otherEditor, String(theirs.id))).toEqual({ seen: [], elsewhere: false });
    expect(await given(staff)).toMatchObject({ seen: [{ title: "Của CĐ" }], elsewhere: false });
    const { id } = await save(chair, { ...FORM, title: "Của A", url, status: "SUBMITTED" });
    const page = await withScope(editor.token, "read", (tx, scope) => getActivity(tx, scope, String(id)));
    expect(page.linkGiven).toEqual({ seen: [], elsewhere: true });
    await call(otherEditor.token, "POST", `activities/${theirs.id}/recall`);
    expect(await given(chair)).toMatchObject({ elsewhere: false });
  });
});

describe("the list of activities", () => {
  test.each(["", "WAITING", "SUBMITTED"])(
    "finds a link in whatever form it is pasted (%s)",
    async (status) => {
      const url = `https://congdoan.vn/tin?id=${status || 4}`;
      const { id } = await save(chair, { ...FORM, title: "Có đường dẫn", url, status: "SUBMITTED" });
      const q = ` HTTP://www.congdoan.vn/tin/?utm_source=zalo&id=${status || 4}`;
      const { lines } = await withScope(editor.token, "read", (tx, scope) =>
        activitiesPage(tx, scope, { q, status, year: "2021" }),
      );
      expect(lines.map((line) => line.id)).toEqual([id]);
    },
  );
});

describe("the end of an appointment", () => {
  test("is its first day without force", async () => {
    const body = { unit: "A", fullName: "Trần Ngọc Lam Hà", appointed: "2021-03-01" };
    const { body: reporter } = await call(chair.token, "POST", "reporters", { body });
    const payload = { id: reporter.id, version: 1, ended: "2021-09-01" };
    const ended = await perform(reporterEnding, {
      token: chair.token,
      payload,
      key: undefined,
      requestId: randomUUID(),
    });
    expect(ended).toMatchObject({ ended: "2021-09-01", version: 2 });
    const rows = await openSession(
      chair.token,
      "read",
      (tx) => tx.db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM reporters WHERE ended IS NULL AND full_name = 'Trần Ngọc Lam Hà'`,
    );
    expect(Number(rows[0]?.count)).toBe(0);
  });
});
