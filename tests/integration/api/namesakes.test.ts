import { beforeAll, expect, test } from "vitest";
import { call } from "./call";
import { smallFederation } from "./world";

// What has a name is not recorded twice under it.

let token: string;

beforeAll(async () => {
  token = (await smallFederation("namesakes")).editor.token;
});

test("a unit's open page is not recorded twice under one name, however it is written", async () => {
  const page = { unit: "LX", platform: "VIBER", purpose: "CADRE_LINK", name: "Cán bộ Long Xuyên" };
  const { body: first } = await call(token, "POST", "channels", { body: page });
  const taken = { status: 422, body: { errors: [{ path: "name", code: "channel.nameTaken" }] } };
  const again = { ...page, name: "CAN BO  long xuyen" };
  expect(await call(token, "POST", "channels", { body: again })).toMatchObject(taken);
  const { body: other } = await call(token, "POST", "channels", { body: { ...page, name: "Khác" } });
  const renamed = (code: string, name: string) =>
    call(token, "PATCH", `channels/${code}`, { body: { name }, headers: { "If-Match": '"1"' } });
  expect(await renamed(other.code, again.name)).toMatchObject(taken);
  expect((await renamed(first.code, again.name)).status).toBe(200);
  const closed = await call(token, "POST", "channels", { body: { ...again, closed: "2021-05-01" } });
  expect(closed.status).toBe(201);
  const reopening = { body: { closed: null }, headers: { "If-Match": '"1"' } };
  expect(await call(token, "PATCH", `channels/${closed.body.code}`, reopening)).toMatchObject(taken);
  const move = (step: string, code: string, version: number) =>
    call(token, "POST", `channels/${code}/${step}`, { headers: { "If-Match": `"${version}"` }, body: {} });
  expect((await move("withdraw", first.code, 2)).status).toBe(200);
  expect((await call(token, "POST", "channels", { body: page })).status).toBe(201);
  expect(await move("restore", first.code, 3)).toMatchObject(taken);
});

test("of two pages of one name that arrive together one is recorded", async () => {
  const page = { unit: "LX", platform: "ZALO", purpose: "CADRE_LINK", name: "Cùng lúc" };
  const codes = ["Y1", "Y2", "Y3", "Y4"];
  const send = (code: string) => call(token, "POST", "channels", { body: { ...page, code } });
  const statuses = (await Promise.all(codes.map(send))).map(({ status }) => status).sort();
  expect(statuses).toEqual([201, 422, 422, 422]);
});
