import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, call } from "./call";
import { type Person, smallFederation } from "./world";

type Federation = Awaited<ReturnType<typeof smallFederation>>;
type Who = Exclude<keyof Federation, "tenant">;

const ARTICLE = {
  type: "WEBSITE_ARTICLE",
  occurredOn: "2021-05-12",
  title: "Tháng Công nhân",
  outlet: "WEB",
};

let federation: Federation;
beforeAll(async () => {
  federation = await smallFederation("workflow");
});

function token(who: Who): string {
  return (federation[who] as Person).token;
}

async function post(who: Who, address: string, body?: unknown, headers = {}): Promise<Answer> {
  return call(token(who), "POST", address, { headers, ...(body === undefined ? {} : { body }) });
}

async function logged(who: Who, unit: string, status = "SUBMITTED", type = "WEBSITE_ARTICLE") {
  const answer = await post(who, "activities", { ...ARTICLE, type, unit, status });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as { id: string; version: number; status: string };
}

/** Takes steps one after another, each by somebody; says how the last one went. */
async function walk(unit: string, by: Who, steps: readonly (readonly [Who, string])[], type?: string) {
  const { id } = await logged(by, unit, "DRAFT", type);
  const answers: Answer[] = [];
  for (const [who, step] of steps) {
    answers.push(await post(who, `activities/${id}/${step}`, { reason: "Thiếu minh chứng" }));
  }
  const last = answers.at(-1);
  return last?.status === 200 ? last.body.status : `${last?.status} ${last?.body.code}`;
}

describe("the workflow", () => {
  test.each([
    ["a chair's draft is approved by the district", "A", "chair", "submit editor:approve", "APPROVED"],
    ["or by the province", "A", "chair", "submit staff:approve", "APPROVED"],
    ["or by a reviewer", "A", "chair", "submit reviewer:approve", "APPROVED"],
    ["not by a reader", "A", "chair", "submit reader:approve", "403 FORBIDDEN"],
    ["not by the chair", "A", "chair", "submit approve", "403 FORBIDDEN"],
    ["another district does not know it", "A", "chair", "submit otherEditor:approve", "404 NOT_FOUND"],
    ["a district does not decide on its own", "LX", "editor", "submit approve", "403 FORBIDDEN"],
    ["nobody decides on their own submission", "A", "editor", "submit approve", "403 OWN_SUBMISSION"],
    [
      "nor the province on what it handed in for others",
      "A",
      "staff",
      "submit approve",
      "403 OWN_SUBMISSION",
    ],
    ["a draft is not approved", "A", "chair", "editor:approve", "409 ILLEGAL_TRANSITION"],
    ["recalled until it is decided", "A", "chair", "submit recall", "DRAFT"],
    ["not afterwards", "A", "chair", "submit editor:approve recall", "409 ILLEGAL_TRANSITION"],
    ["returned and handed in again", "A", "chair", "submit editor:return submit", "SUBMITTED"],
    ["rejected and reopened", "A", "chair", "submit editor:reject editor:reopen", "SUBMITTED"],
    ["published by one who decides", "A", "chair", "submit editor:approve editor:publish", "PUBLISHED"],
    ["not by its own side", "A", "chair", "submit editor:approve publish", "403 FORBIDDEN"],
    ["only what is approved is published", "A", "chair", "submit editor:publish", "409 ILLEGAL_TRANSITION"],
    ["the province's own is approved at once", "TINH", "staff", "submit", "APPROVED"],
    ["and published by its submitter", "TINH", "staff", "submit publish", "PUBLISHED"],
    ["withdrawn as a draft by its own side", "A", "chair", "withdraw", "DRAFT"],
    ["approved, no longer", "A", "chair", "submit editor:approve withdraw", "403 FORBIDDEN"],
    ["but by the province", "A", "chair", "submit editor:approve staff:withdraw", "APPROVED"],
    ["withdrawn takes no step", "A", "chair", "withdraw submit", "409 ILLEGAL_TRANSITION"],
    ["and is restored", "A", "chair", "withdraw restore submit", "SUBMITTED"],
    ["a step that does not exist", "A", "chair", "explode", "404 NOT_FOUND"],
  ] as const)("%s", async (_, unit, by, steps, expected) => {
    const walked = steps.split(" ").map((step) => {
      const [who, name] = step.includes(":") ? step.split(":") : [by, step];
      return [who as Who, name ?? ""] as const;
    });
    expect(await walk(unit, by, walked)).toBe(expected);
  });

  test.each(["PAGE_POST", "INTERNAL_SESSION", "EMPLOYER_PROPOSAL"])("%s needs no review", async (type) => {
    expect(await logged("chair", "A", "SUBMITTED", type)).toMatchObject({ status: "APPROVED" });
  });

  test.each(["return", "reject"])("%s needs a reason", async (step) => {
    const { id } = await logged("chair", "A");
    const answer = await post("editor", `activities/${id}/${step}`, { reason: "  " });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: "reason", code: "required" }] } });
  });

  test("says who handed in, who decided and why", async () => {
    const { id } = await logged("chair", "A");
    await post("editor", `activities/${id}/return`, { reason: "Thiếu ảnh" });
    const { body } = await call(token("reader"), "GET", `activities/${id}`);
    expect(body).toMatchObject({
      status: "RETURNED",
      submittedBy: "GRASSROOTS_CHAIR A",
      decidedBy: "UPPER_EDITOR LX",
      reason: "Thiếu ảnh",
      onBehalf: false,
    });
  });

  test("marks what is recorded for a unit below", async () => {
    expect(await logged("editor", "A")).toMatchObject({ onBehalf: true });
    expect(await logged("editor", "LX")).toMatchObject({ onBehalf: false });
  });

  test("fifty who decide at once make one decision", async () => {
    const { id } = await logged("chair", "A");
    const deciders: Who[] = ["editor", "staff", "reviewer", "admin"];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, turn) =>
        post(deciders[turn % 4] ?? "editor", `activities/${id}/approve`),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
  });
});
