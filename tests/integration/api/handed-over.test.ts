import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { insertBearer } from "@/lib/db/accounts";
import { asOwner } from "../transfer/tenant";
import { call } from "./call";
import { smallFederation } from "./world";

// A change of chair: what the union has begun passes on with it.

test("the new chair continues the draft of the old one, who is out, and what was sent on waits as it did", async () => {
  const { admin, chair } = await smallFederation("handedover");
  const log = (status: string, title: string) =>
    call(chair.token, "POST", "activities", {
      body: { unit: "A", type: "TRAINING_CLASS", occurredOn: "2021-03-01", title, status },
    });
  const draft = (await log("DRAFT", "Lớp đang soạn")).body;
  const sent = (await log("SUBMITTED", "Lớp đã gửi")).body;
  const said = { unit: "A", name: "Lê Hoàng Phúc", on: "2021-10-01" };
  const made = await call(admin.token, "POST", "chairs/handover", { body: said });
  expect([made.status, made.body.former]).toEqual([200, 1]);
  expect((await call(chair.token, "GET", `activities/${draft.id}`)).status).toBe(401);

  const token = randomBytes(32).toString("base64url");
  await asOwner((owner) => insertBearer(owner, made.body.id, token, 3_600));
  const { items } = (await call(token, "GET", "activities")).body;
  expect(items.map(({ title, status }: Record<string, string>) => `${title} ${status}`).sort()).toEqual([
    "Lớp đang soạn DRAFT",
    "Lớp đã gửi SUBMITTED",
  ]);
  const edited = await call(token, "PATCH", `activities/${draft.id}`, {
    body: { title: "Lớp soạn xong" },
    headers: { "If-Match": `"${draft.version}"` },
  });
  expect([edited.status, edited.body.title]).toEqual([200, "Lớp soạn xong"]);
  expect((await call(token, "POST", `activities/${draft.id}/submit`)).body.status).toBe("SUBMITTED");
  expect((await call(token, "POST", `activities/${sent.id}/recall`)).body.status).toBe("DRAFT");
});
