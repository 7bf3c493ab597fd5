import { beforeAll, describe, expect, test } from "vitest";
import { approvalOfMany, type ManyApproved } from "@/lib/actions/activities/approve-many";
import { FEDERATION_ACTIONS } from "@/lib/actions/federation/all";
import { perform } from "@/lib/actions/pipeline";
import { SPOT_CHECK_ACTIONS } from "@/lib/actions/spot-checks/all";
import { withScope } from "@/lib/auth/scope";
import { reviewPage } from "@/lib/queries/review/page";
import { call } from "./call";
import { type Person, smallFederation } from "./world";

type Federation = Awaited<ReturnType<typeof smallFederation>>;

let at: Federation;
beforeAll(async () => {
  at = await smallFederation("reviewed");
});

interface Made {
  readonly id: string;
  readonly version: number;
}

async function handedIn(who: Person, unit: string, said: object = {}): Promise<Made> {
  const body = {
    ...{ unit, type: "WEBSITE_ARTICLE", occurredOn: "2021-05-12", title: `Tin của ${unit}` },
    ...{ outlet: "WEB", status: "SUBMITTED", ...said },
  };
  const answer = await call(who.token, "POST", "activities", { body });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

function approveMany(who: Person, items: readonly Made[]): Promise<ManyApproved> {
  const payload = { items: items.map(({ id, version }) => ({ id, version })) };
  return perform(approvalOfMany, { token: who.token, payload, key: undefined, requestId: "review-test" });
}

function inbox(who: Person, address: Record<string, string> = {}) {
  return withScope(who.token, "read", (tx, scope) => reviewPage(tx, scope, address));
}

async function statusOf({ id }: Made): Promise<string> {
  return (await call(at.admin.token, "GET", `activities/${id}`)).body.status;
}

describe("approving many", () => {
  test("approves each for itself, and tells of each that stays why", async () => {
    const [plain, own, stale, decided, closed] = [
      await handedIn(at.chair, "A"),
      await handedIn(at.staff, "B"),
      await handedIn(at.chair, "A"),
      await handedIn(at.chair, "A"),
      await handedIn(at.chair, "A", { occurredOn: "2020-02-03" }),
    ];
    await call(at.admin.token, "POST", `activities/${decided.id}/return`, { body: { reason: "Trùng" } });
    await call(at.admin.token, "POST", "locks", { body: { period: "2020-02" } });
    const { approved, refused } = await approveMany(at.staff, [
      ...[plain, own, { ...stale, version: 7 }],
      ...[{ ...decided, version: 2 }, closed, { id: "none", version: 1 }],
    ]);
    expect(approved).toEqual([{ id: plain.id, version: 2 }]);
    expect(refused.map(({ code, lock }) => [code, lock?.period ?? null])).toEqual([
      ["OWN_SUBMISSION", null],
      ["STALE", null],
      ["ILLEGAL_TRANSITION", null],
      ["PERIOD_LOCKED", "2020-02"],
      ["NOT_FOUND", null],
    ]);
    const all = [plain, own, stale, decided, closed];
    expect(await Promise.all(all.map(statusOf))).toEqual([
      ...["APPROVED", "SUBMITTED", "SUBMITTED", "RETURNED", "SUBMITTED"],
    ]);
  });

  test("is refused as a whole to those who may decide on none", async () => {
    const record = await handedIn(at.chair, "A");
    await expect(approveMany(at.otherEditor, [record])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(approveMany(at.chair, [record])).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await statusOf(record)).toBe("SUBMITTED");
  });

  test("takes nothing twice, nothing empty and not too many", async () => {
    const record = await handedIn(at.chair, "A");
    const many = Array.from({ length: 51 }, (_, index) => ({ id: `x${index}`, version: 1 }));
    for (const items of [[], [record, record], many])
      await expect(approveMany(at.staff, items)).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("the inbox", () => {
  test("is nobody's who decides on nothing", async () => {
    expect(await inbox(at.chair)).toBeNull();
    expect(await inbox(at.reader)).toBeNull();
  });

  test("holds what waits for the reader, the longest first, what gives a link of another with a warning", async () => {
    const url = "https://example.vn/tin/1";
    const [first, second] = [
      await handedIn(at.chair, "A", { url }),
      await handedIn(at.editor, "LX", { url }),
    ];
    const province = await inbox(at.reviewer);
    const ids = province?.lines.map(({ id }) => id) ?? [];
    expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
    expect(province?.lines.find(({ id }) => id === second.id)?.warning).toBe("link");
    expect(province?.waiting).toBe(ids.length);
    const editors = await inbox(at.editor);
    expect(editors?.lines.map(({ unit }) => unit)).not.toContain("LX");
    expect(editors?.lines.map(({ id }) => id)).toContain(first.id);
    expect((await inbox(at.otherEditor))?.lines).toEqual([]);
  });

  test("is narrowed by unit with those below, by type and by age", async () => {
    const radio = await handedIn(at.otherEditor, "C", { type: "RADIO_EPISODE" });
    const ids = async (address: Record<string, string>) =>
      (await inbox(at.reviewer, address))?.lines.map(({ id }) => id);
    expect(await ids({ unit: "CD" })).toEqual([radio.id]);
    expect(await ids({ unit: "LX" })).not.toContain(radio.id);
    expect(await ids({ type: "RADIO_EPISODE" })).toEqual([radio.id]);
    expect(await ids({ age: "2" })).toEqual([]);
  });

  test("says what deciding changes", async () => {
    const { id } = await handedIn(at.editor, "LX", { quantity: 2 });
    const page = await inbox(at.reviewer, { item: id });
    const effect = page?.item?.effects.find(({ target }) => target === "U5");
    const now = effect?.now ?? 0;
    expect(now).toBeGreaterThanOrEqual(2);
    expect(effect).toMatchObject({ required: 30, approved: now, returned: now - 2, fromSubmission: true });
    expect(page?.item).toMatchObject({ decidable: true, handedIn: 1 });
  });

  test("says why deciding changes no figure", async () => {
    const { id } = await handedIn(at.chair, "A");
    const page = await inbox(at.reviewer, { item: id });
    expect(page?.item?.effects).toEqual([]);
    expect(page?.item?.meant.nowhere).toMatchObject({ why: "NOT_ASKED", level: "GRASSROOTS" });
  });

  test("says of what waits again why it came back, and what was changed since", async () => {
    const { id } = await handedIn(at.chair, "A");
    await call(at.reviewer.token, "POST", `activities/${id}/return`, { body: { reason: "Sai tiêu đề" } });
    const { body } = await call(at.chair.token, "PATCH", `activities/${id}`, {
      body: { title: "Tin đã sửa" },
      headers: { "If-Match": '"2"' },
    });
    await call(at.chair.token, "POST", `activities/${id}/submit`, {
      headers: { "If-Match": `"${body.version}"` },
    });
    expect((await inbox(at.reviewer, { item: id }))?.item?.lastReturn).toMatchObject({
      reason: "Sai tiêu đề",
      before: { title: "Tin của A" },
      after: { title: "Tin đã sửa" },
    });
  });

  test("keeps what was returned and what the reader decided on today apart", async () => {
    const record = await handedIn(at.chair, "A");
    await call(at.reviewer.token, "POST", `activities/${record.id}/return`, { body: { reason: "Sai ngày" } });
    expect((await inbox(at.reviewer, { view: "RETURNED" }))?.lines.map(({ id }) => id)).toContain(record.id);
    expect((await inbox(at.reviewer, { view: "DECIDED" }))?.lines.map(({ id }) => id)).toEqual([record.id]);
    expect((await inbox(at.staff, { view: "DECIDED" }))?.lines.map(({ id }) => id)).not.toContain(record.id);
  });
});

describe("a sample of what was approved", () => {
  const act = (action: (typeof SPOT_CHECK_ACTIONS)["draw" | "judge"], who: Person, payload: object) =>
    perform<unknown, unknown>(action, {
      token: who.token,
      payload,
      key: undefined,
      requestId: "sample-test",
    });
  const sample = async () => (await inbox(at.staff, { view: "SAMPLE" }))?.checks ?? [];

  test("is drawn from what was approved this year, nothing twice, and what was found of each is kept", async () => {
    const today = (await inbox(at.staff))?.today;
    const approved = [
      await handedIn(at.chair, "A", { occurredOn: today }),
      await handedIn(at.chair, "A", { occurredOn: today }),
      await handedIn(at.editor, "LX", { occurredOn: today }),
    ];
    await approveMany(at.staff, approved);
    const waiting = await handedIn(at.chair, "A", { occurredOn: today });
    expect(await act(SPOT_CHECK_ACTIONS.draw, at.staff, { count: 2, unit: "A" })).toEqual({ drawn: 2 });
    expect(await act(SPOT_CHECK_ACTIONS.draw, at.staff, { count: 50, unit: null })).toEqual({ drawn: 1 });
    expect(await act(SPOT_CHECK_ACTIONS.draw, at.staff, { count: 50, unit: null })).toEqual({ drawn: 0 });
    expect((await sample()).map(({ id }) => id).sort()).toEqual(approved.map(({ id }) => id).sort());

    const [right, wrong] = approved;
    await act(SPOT_CHECK_ACTIONS.judge, at.staff, { id: right?.id, verdict: "RIGHT", note: null });
    await act(SPOT_CHECK_ACTIONS.judge, at.admin, {
      id: wrong?.id,
      verdict: "WRONG",
      note: "Đường dẫn hỏng",
    });
    const found = new Map((await sample()).map((check) => [check.id, check]));
    expect(found.get(right?.id ?? "")).toMatchObject({ verdict: "RIGHT", note: null });
    expect(found.get(wrong?.id ?? "")).toMatchObject({ verdict: "WRONG", note: "Đường dẫn hỏng" });
    expect((await sample())[0]?.verdict).toBeNull();
    const { judgedAt: seen } = found.get(wrong?.id ?? "") ?? {};
    await act(SPOT_CHECK_ACTIONS.judge, at.staff, { id: wrong?.id, seen, verdict: null, note: null });
    expect((await sample()).find(({ id }) => id === wrong?.id)).toMatchObject({
      verdict: null,
      judgedAt: null,
    });

    const unsaid = act(SPOT_CHECK_ACTIONS.judge, at.staff, { id: wrong?.id, verdict: "WRONG", note: " " });
    await expect(unsaid).rejects.toMatchObject({ code: "INVALID" });
    const undrawn = act(SPOT_CHECK_ACTIONS.judge, at.staff, { id: waiting.id, verdict: "RIGHT", note: null });
    await expect(undrawn).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("what one found is not overwritten by who has not seen it", async () => {
    const today = (await inbox(at.staff))?.today;
    const record = await handedIn(at.chair, "A", { occurredOn: today });
    await approveMany(at.staff, [record]);
    const { id } = record;
    await act(SPOT_CHECK_ACTIONS.draw, at.staff, { count: 50, unit: null });
    const said = async () => (await sample()).find((check) => check.id === id);
    const wrong = { id, verdict: "WRONG", note: "Sai ngày" };
    await act(SPOT_CHECK_ACTIONS.judge, at.admin, { id, verdict: "RIGHT" });
    await expect(act(SPOT_CHECK_ACTIONS.judge, at.staff, wrong)).rejects.toMatchObject({ code: "STALE" });
    const right = await said();
    expect(right).toMatchObject({ verdict: "RIGHT", note: null });

    await act(SPOT_CHECK_ACTIONS.judge, at.staff, { ...wrong, seen: right?.judgedAt });
    const takenBack = act(SPOT_CHECK_ACTIONS.judge, at.admin, { id, seen: right?.judgedAt, verdict: null });
    await expect(takenBack).rejects.toMatchObject({ code: "STALE" });
    expect(await said()).toMatchObject({ verdict: "WRONG", note: "Sai ngày" });
  });

  test("is nobody's who decides on a part alone", async () => {
    expect(await inbox(at.editor, { view: "SAMPLE" })).toMatchObject({ drawn: null, checks: [] });
    const drawn = act(SPOT_CHECK_ACTIONS.draw, at.editor, { count: 5, unit: null });
    await expect(drawn).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

test("upper-level unions decide on what is below them while the federation lets them, and from the next request no more", async () => {
  const letDecide = (who: Person, on: boolean) =>
    perform(FEDERATION_ACTIONS.letUpperDecide, {
      ...{ token: who.token, payload: { on }, key: undefined, requestId: "let-decide" },
    });
  const [first, second] = [await handedIn(at.chair, "A"), await handedIn(at.chair, "A")];
  const waits = async () => (await inbox(at.editor))?.waiting ?? null;
  const before = await waits();
  expect(before).toBeGreaterThan(1);
  await letDecide(at.admin, false);
  expect(await waits()).toBeNull();
  expect((await call(at.editor.token, "POST", `activities/${first.id}/approve`)).status).toBe(403);
  await letDecide(at.admin, true);
  expect(await waits()).toBe(before);
  expect((await call(at.editor.token, "POST", `activities/${second.id}/approve`)).status).toBe(200);
  for (const who of [at.staff, at.editor])
    await expect(letDecide(who, false)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
