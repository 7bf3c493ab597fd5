import { beforeAll, describe, expect, it } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { getActivity } from "@/lib/queries/activities/read";
import { linkGivenBefore } from "@/lib/queries/links/answer";
import { recordPage } from "@/lib/queries/records/show-page";
import { reviewPage } from "@/lib/queries/review/page";
import type { WithdrawableKind } from "@/lib/records/all";
import { call } from "./call";
import { type Person, smallFederation } from "./world";

let world: Awaited<ReturnType<typeof smallFederation>>;
let stranger: Person;

beforeAll(async () => {
  world = await smallFederation("given");
  stranger = (await smallFederation("given-elsewhere")).staff;
  await made("channels", { ...GROUP, code: "nhom" });
});

const GROUP = { unit: "A", platform: "ZALO", purpose: "CADRE_LINK", name: "Nhóm", opened: "2021-01-01" };
const NEWS = { unit: "A", type: "WEBSITE_ARTICLE", occurredOn: "2021-05-01", title: "Tin" };

async function made(path: string, body: object, { token }: Person = world.chair) {
  const reply = await call(token, "POST", path, { body });
  if (reply.status !== 201) throw new Error(`${path}: ${reply.text}`);
  return { id: String(reply.body.id), version: Number(reply.body.version) };
}

function given(who: Person, url: string, itself?: { kind: WithdrawableKind; id: string }) {
  return withScope(who.token, "read", (tx, scope) =>
    linkGivenBefore(tx, scope, { url, kind: itself?.kind, itself: itself?.id }),
  );
}

const nobody = { seen: [], elsewhere: false };
const elsewhere = { seen: [], elsewhere: true };

describe("a link that is given already", () => {
  it.each([
    ["activities", { ...NEWS, status: "DRAFT" }, "Tin", "2021-05-01"],
    ["channels", { ...GROUP, name: "Nhóm khác" }, "Nhóm khác", "2021-01-01"],
    [
      "coverage",
      { channel: "nhom", asOf: "2021-03-01", audience: "WORKERS", connected: 3 },
      null,
      "2021-03-01",
    ],
    ["chair-links", { channel: "nhom", unit: "A", joined: "2021-03-01" }, null, "2021-03-01"],
    ["chairs", { unit: "A", fullName: "Trần Lam", from: "2021-03-01" }, "Trần Lam", "2021-03-01"],
    [
      "enquiries",
      { unit: "A", receivedAt: "2021-03-01T00:30:00+07:00", topic: "Lương" },
      "Lương",
      "2021-03-01",
    ],
    ["reporters", { unit: "A", fullName: "Lê Bé", appointed: "2021-03-01" }, "Lê Bé", "2021-03-01"],
    ["facilities", { unit: "A", kind: "LOUDSPEAKER", installed: "2021-03-01" }, null, "2021-03-01"],
    ["misinformation", { unit: "A", spottedOn: "2021-03-01", claim: "Cắt lương" }, "Cắt lương", "2021-03-01"],
    ["headcounts", { unit: "A", asOf: "2021-03-01", workers: 30 }, null, "2021-03-01"],
  ])("is told of evidence on a record of %s, whichever field asks", async (path, said, title, on) => {
    const kind = path === "chair-links" ? "chairLinks" : path;
    const link = `https://congdoan.vn/${path}`;
    const other = { id: (await made(path, { ...said, links: ["https://youtu.be/abcdefghijk", link] })).id };
    const sameLink = { kind, ...other, owner: "A", unitName: "CĐCS A", title, on };
    const typed = `congdoan.vn/khac\n  http://www.congdoan.vn/${path}/?utm_source=zalo `;
    expect(await given(world.staff, typed)).toMatchObject({ seen: [sameLink], elsewhere: false });
    expect(await given(world.otherEditor, typed)).toEqual(path === "activities" ? nobody : elsewhere);
    expect(await given(stranger, typed)).toEqual(nobody);
  });

  it("is told of an activity's own link, of a channel's, and of evidence, from one to the other", async () => {
    const url = "https://congdoan.vn/chung";
    const news = await made("activities", { ...NEWS, url, status: "SUBMITTED" });
    const channel = await made("channels", { ...GROUP, name: "Trang", code: "trang", url }, world.staff);
    const facility = await made("facilities", { unit: "C", kind: "OTHER", links: [url] }, world.otherEditor);
    const kinds = async (who: Person, itself?: { kind: WithdrawableKind; id: string }) => {
      const { seen, elsewhere } = await given(who, url, itself);
      return [...seen.map(({ kind }) => kind).sort(), elsewhere];
    };
    expect(await kinds(world.staff)).toEqual(["activities", "channels", "facilities", false]);
    expect(await kinds(world.staff, { kind: "facilities", id: facility.id })).toEqual([
      "activities",
      "channels",
      false,
    ]);
    expect(await kinds(world.chair)).toEqual(["activities", "channels", true]);
    expect(await kinds(world.otherEditor)).toEqual(["facilities", true]);
    expect(await kinds(stranger)).toEqual([false]);

    const pages = await withScope(world.chair.token, "read", async (tx, scope) => ({
      news: (await getActivity(tx, scope, news.id)).linkGiven,
      channel: (await recordPage(tx, scope, "channels", channel.id, {})).linkGiven,
    }));
    expect(pages).toMatchObject({
      news: { seen: [{ kind: "channels", id: "trang" }], elsewhere: true },
      channel: { seen: [{ kind: "activities", id: news.id }], elsewhere: true },
    });
    const inbox = await withScope(world.reviewer.token, "read", (tx, scope) => reviewPage(tx, scope, {}));
    expect(inbox?.lines.map(({ id, warning }) => [id, warning])).toEqual([[news.id, "link"]]);
  });

  it("is no longer told of what is withdrawn, corrected or a draft of others, and again of what is restored", async () => {
    const url = "https://congdoan.vn/rut";
    const { id, version } = await made("enquiries", {
      unit: "A",
      receivedAt: "2021-04-01T08:00:00+07:00",
      links: [url],
    });
    const at = `enquiries/${id}`;
    const step = (method: string, path: string, of: number, body?: object) =>
      call(world.chair.token, method, path, { body, headers: { "If-Match": `"${of}"` } });
    expect(await given(world.editor, url)).toMatchObject({ seen: [{ id }] });
    expect(await given(world.editor, url, { kind: "enquiries", id })).toEqual(nobody);
    await step("POST", `${at}/withdraw`, version);
    expect(await given(world.editor, url)).toEqual(nobody);
    expect(await given(world.otherEditor, url)).toEqual(nobody);
    await step("POST", `${at}/restore`, version + 1);
    expect(await given(world.editor, url)).toMatchObject({ seen: [{ id }] });
    await step("PATCH", at, version + 2, { topic: "Lương" });
    expect(await given(world.otherEditor, url)).toEqual(elsewhere);
    await step("PATCH", at, version + 3, { links: ["https://congdoan.vn/khac-han"] });
    expect(await given(world.otherEditor, url)).toEqual(nobody);
  });

  it("is not told any more of a record that was withdrawn and is made again without it", async () => {
    const url = "https://congdoan.vn/lam-lai";
    const reading = { channel: "nhom", asOf: "2021-06-01", audience: "WORKERS", connected: 3 };
    const { id, version } = await made("coverage", { ...reading, links: [url] });
    await call(world.chair.token, "POST", `coverage/${id}/withdraw`, {
      headers: { "If-Match": `"${version}"` },
    });
    expect((await made("coverage", reading)).id).toBe(id);
    expect(await given(world.chair, url)).toEqual(nobody);
  });

  it("is asked by those who record alone", async () => {
    await expect(given(world.reader, "https://congdoan.vn/chung")).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("a program", () => {
  it("is warned of a link that others give, of those it sees by their address, and hears the same again", async () => {
    const url = "https://congdoan.vn/bai-trung";
    const news = { ...NEWS, status: "SUBMITTED" };
    const create = (who: Person, unit: string, key: string) =>
      call(who.token, "POST", "activities", {
        body: { ...news, unit, url },
        headers: { "Idempotency-Key": key },
      });
    const first = await create(world.chair, "A", "bai-1");
    expect(Object.keys(first.body)).not.toContain("linkGivenBy");
    const second = await create(world.editor, "B", "bai-2");
    expect(second.body).toMatchObject({ linkGivenBy: [`activities/${first.body.id}`] });
    expect(second.body).not.toHaveProperty("linkGivenElsewhere");
    expect((await create(world.chair, "A", "bai-1")).body).toEqual(first.body);
    const edited = await call(world.staff.token, "PATCH", `activities/${second.body.id}`, {
      body: { title: "Tin mới" },
      headers: { "If-Match": '"1"' },
    });
    expect(edited.body).toMatchObject({ title: "Tin mới", linkGivenBy: [`activities/${first.body.id}`] });
    const claim = { unit: "A", spottedOn: "2021-03-01", claim: "Tin đồn", links: [url] };
    const told = await call(world.chair.token, "POST", "misinformation", { body: claim });
    expect(told.body).toMatchObject({
      ...{ linkGivenBy: [`activities/${first.body.id}`], linkGivenElsewhere: true },
    });
  });
});
