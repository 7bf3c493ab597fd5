import { beforeAll, describe, expect, it } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { recordPage } from "@/lib/queries/records/show-page";
import { call } from "./call";
import { smallFederation } from "./world";

let world: Awaited<ReturnType<typeof smallFederation>>;

beforeAll(async () => {
  world = await smallFederation("evidence");
  const { status } = await call(world.chair.token, "POST", "channels", { body: { ...GROUP, code: "nhom" } });
  expect(status).toBe(201);
});

const GROUP = { unit: "A", platform: "ZALO", purpose: "CADRE_LINK", name: "Nhóm", opened: "2021-01-01" };
const LINKS = ["https://congdoan.vn/tin/1", "https://youtu.be/abcdefghijk"];

describe("links as evidence", () => {
  it.each([
    [
      "activities",
      { unit: "A", type: "WEBSITE_ARTICLE", occurredOn: "2021-05-01", title: "Tin", status: "DRAFT" },
    ],
    ["channels", { ...GROUP, name: "Nhóm khác" }],
    ["coverage", { channel: "nhom", asOf: "2021-03-01", audience: "WORKERS", connected: 3 }],
    ["chair-links", { channel: "nhom", unit: "A", joined: "2021-03-01" }],
    ["chairs", { unit: "A", fullName: "Trần Lam", from: "2021-03-01" }],
    ["enquiries", { unit: "A", receivedAt: "2021-03-01T08:00:00+07:00" }],
    ["reporters", { unit: "A", fullName: "Lê Thị Bé", appointed: "2021-03-01" }],
    ["facilities", { unit: "A", kind: "LOUDSPEAKER", quantity: 1, installed: "2021-03-01" }],
    ["misinformation", { unit: "A", spottedOn: "2021-03-01", claim: "Cắt lương" }],
    ["headcounts", { unit: "A", asOf: "2021-03-01", workers: 30 }],
  ])("stand on a record of %s, are part of its version and of its history", async (path, said) => {
    const { token } = world.chair;
    const typed = ["  congdoan.vn/tin/1 ", LINKS[1]];
    const { status, body } = await call(token, "POST", path, { body: { ...said, links: typed } });
    expect([status, body.links]).toEqual([201, LINKS]);
    const address = `${path}/${body.id}`;
    expect((await call(token, "GET", address)).body.links).toEqual(LINKS);
    const headers = { "If-Match": `"${body.version}"` };
    const fewer = await call(token, "PATCH", address, { body: { links: [LINKS[1]] }, headers });
    expect([fewer.body.links, fewer.body.version]).toEqual([[LINKS[1]], body.version + 1]);
    const then = { "If-Match": `"${fewer.body.version}"` };
    const { body: kept } = await call(token, "PATCH", address, { body: { files: [] }, headers: then });
    expect(kept.links).toEqual([LINKS[1]]);
  });

  it.each([
    [["congdoan.vn/1", "khong phai duong dan"], "links.malformed", "thứ 2"],
    [[`https://congdoan.vn/${"a".repeat(2_000)}`], "links.tooLong", "thứ 1"],
    [["https://congdoan.vn/1?utm_source=zalo", "http://www.congdoan.vn/1"], "list.repeated", "lặp"],
    [Array.from({ length: 21 }, (_, nth) => `https://congdoan.vn/${nth}`), "list.tooLong", "20"],
    [["https://www.facebook.com/nguyen.van.a"], "links.profile", "thứ 1"],
  ])("that cannot be taken are told by their place: %#", async (links, code, told) => {
    const said = { unit: "A", spottedOn: "2021-03-01", claim: "Cắt lương" };
    const { status, body } = await call(world.chair.token, "POST", "misinformation", {
      body: { ...said, links },
    });
    expect([
      status,
      body.errors.map((error: { path: string; code: string }) => [error.path, error.code]),
    ]).toEqual([422, [["links", code]]]);
    expect(body.errors[0].message).toContain(told);
  });

  it("mark an activity as changed after it was handed in", async () => {
    const said = {
      unit: "A",
      type: "WEBSITE_ARTICLE",
      occurredOn: "2021-05-01",
      title: "Tin",
      status: "SUBMITTED",
    };
    const { body } = await call(world.chair.token, "POST", "activities", { body: said });
    const changed = await call(world.staff.token, "PATCH", `activities/${body.id}`, {
      body: { links: LINKS },
      headers: { "If-Match": `"${body.version}"` },
    });
    expect([changed.status, changed.body.changedInReview, changed.body.links]).toEqual([200, true, LINKS]);
  });

  it("are shown on the record's page, and told in its history", async () => {
    const { token } = world.chair;
    const { body } = await call(token, "POST", "facilities", {
      body: { unit: "A", kind: "NOTICE_BOARD", quantity: 1, installed: "2021-03-01", links: LINKS },
    });
    const headers = { "If-Match": `"${body.version}"` };
    await call(token, "PATCH", `facilities/${body.id}`, { body: { links: [] }, headers });
    const page = await withScope(token, "read", (tx, scope) =>
      recordPage(tx, scope, "facilities", body.id, {}),
    );
    expect(page.links).toEqual([]);
    expect(page.history.at(-1)).toMatchObject({ before: { links: LINKS }, after: { links: [] } });
  });
});
