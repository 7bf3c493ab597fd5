import { beforeAll, expect, test } from "vitest";
import { perform } from "@/lib/actions/pipeline";
import { reporterAppointment } from "@/lib/actions/records/appoint-reporter";
import { Failure } from "@/lib/db/failure";
import { call } from "./call";
import { smallFederation } from "./world";

let federation: Awaited<ReturnType<typeof smallFederation>>;
let first: string;

beforeAll(async () => {
  federation = await smallFederation("succession");
  const body = { unit: "A", fullName: "Neáng Sóc Mi Na", appointed: "2021-03-01" };
  first = (await call(federation.chair.token, "POST", "reporters", { body })).body.id;
});

function appoint(payload: object) {
  const request = { token: federation.chair.token, payload, key: undefined, requestId: "test" };
  return perform(reporterAppointment, request).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    return error.detail.errors?.map(({ path, code }) => [path, code]);
  });
}

async function names(): Promise<string[]> {
  const { body } = await call(federation.chair.token, "GET", "reporters");
  return body.items.map(
    ({ fullName, appointed, ended }: Record<string, string>) => `${fullName} ${appointed} ${ended}`,
  );
}

const NEXT = { unit: "A", fullName: "Chau Rít Thi", decisionNo: "12/QĐ-CĐCS" };

test("nobody follows one who was appointed later, or one of another union, and nothing is kept", async () => {
  expect(await appoint({ ...NEXT, appointed: "2021-03-01", replaces: first })).toEqual([
    ["appointed", "reporter.followsLater"],
  ]);
  const other = { ...NEXT, unit: "B", appointed: "2021-10-01", replaces: first };
  expect(await appoint(other)).toEqual([
    ["unit", "code.unknown"],
    ["replaces", "reporter.notOfUnit"],
  ]);
  expect(await names()).toEqual(["Neáng Sóc Mi Na 2021-03-01 null"]);
});

test("who follows another ends that appointment on the day of their own, in one step", async () => {
  const appointed = await appoint({ ...NEXT, appointed: "2021-10-01", replaces: first });
  expect(appointed).toMatchObject({ version: 1, replaced: { id: first, version: 2, ended: null } });
  expect(await names()).toEqual(["Neáng Sóc Mi Na 2021-03-01 2021-10-01", "Chau Rít Thi 2021-10-01 null"]);
});

test("who follows nobody is one more", async () => {
  expect(await appoint({ ...NEXT, fullName: "Phan Thị Bé Năm", appointed: "2021-11-01" })).toMatchObject({
    replaced: null,
  });
  expect(await names()).toHaveLength(3);
});

test("whoever would replace one who was appointed today is told what to do", async () => {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await appoint({ ...NEXT, appointed: today });
  const { body } = await call(federation.chair.token, "GET", "reporters");
  const { id } = body.items.find(({ appointed }: Record<string, string>) => appointed === today);
  expect(await appoint({ ...NEXT, fullName: "Chau Kim Sơn", appointed: today, replaces: id })).toEqual([
    ["appointed", "reporter.followsToday"],
  ]);
});
