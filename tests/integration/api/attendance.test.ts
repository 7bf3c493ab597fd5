import { expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { getActivity } from "@/lib/queries/activities/read";
import { call } from "./call";
import { smallFederation } from "./world";

const CLASS = {
  unit: "LX",
  type: "TRAINING_CLASS",
  occurredOn: "2021-06-01",
  title: "Nghiệp vụ truyền thông",
  status: "DRAFT",
};

test("how many attended a class is kept by role, changed, and told by list and history", async () => {
  const { token } = (await smallFederation("attendance")).editor;
  const attended = { attendedOfficials: 12, attendedChairs: 85, attendedOthers: null };
  const said = { ...CLASS, ...attended };
  const { status, body } = await call(token, "POST", "activities", { body: said });
  expect(status).toBe(201);
  expect(body).toMatchObject({ ...attended, quantity: 1 });
  const wrong = { ...said, attendedChairs: -1, attendedOthers: "x" };
  const refused = await call(token, "POST", "activities", { body: wrong });
  expect([refused.status, refused.body.errors.map(({ path }: { path: string }) => path).sort()]).toEqual([
    422,
    ["attendedChairs", "attendedOthers"],
  ]);
  const headers = { "If-Match": `"${body.version}"` };
  await call(token, "PATCH", `activities/${body.id}`, { body: { attendedOthers: 9 }, headers });
  const listed = await call(token, "GET", "activities?type=TRAINING_CLASS");
  expect(listed.body.items).toMatchObject([{ ...attended, attendedOthers: 9 }]);
  const { history } = await withScope(token, "read", (tx, scope) => getActivity(tx, scope, body.id));
  expect(history.at(-1)).toMatchObject({ before: { attendedOthers: null }, after: { attendedOthers: 9 } });
});
