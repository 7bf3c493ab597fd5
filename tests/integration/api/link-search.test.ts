import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { call } from "./call";
import { smallFederation } from "./world";

let at: Awaited<ReturnType<typeof smallFederation>>;

beforeAll(async () => {
  at = await smallFederation("link-search");
  const body = { unit: "LX", type: "WEBSITE_ARTICLE", occurredOn: "2021-05-12", status: "SUBMITTED" };
  const [title, url] = ["Tháng Công nhân", "https://www.congdoan.example/Tin-tuc/2021/bai-1?utm_source=zalo"];
  await call(at.editor.token, "POST", "activities", { body: { ...body, title, url } });
  await call(at.editor.token, "POST", "activities", { body: { ...body, title: "Không có đường dẫn" } });
});

test.each([
  ["congdoan.example", 1],
  ["www.congdoan.example/tin-tuc", 1],
  ["congdoan.example/Tin-tuc/2021/bai-1?fbclid=1", 1],
  ["2021/bai-1", 1],
  ["công nhân congdoan.example", 1],
  ["https://congdoan.example/Tin-tuc/2021/bai-1", 1],
  ["congdoan.example/tin-khac", 0],
  ["đường dẫn", 1],
  ["khong-co-duong-dan", 1],
  ["Tháng_Công.nhân", 1],
  ["–", 0],
  ["công – nhân", 1],
])("what is searched for as %s finds %i, also among what waits", async (q, count) => {
  for (const status of ["", "WAITING"]) {
    const { lines } = await withScope(at.admin.token, "read", (tx, scope) =>
      activitiesPage(tx, scope, { year: "2021", q, status }),
    );
    expect(lines).toHaveLength(count);
  }
  const { body } = await call(at.admin.token, "GET", `activities?q=${encodeURIComponent(q)}`);
  expect(body.items).toHaveLength(count);
});
