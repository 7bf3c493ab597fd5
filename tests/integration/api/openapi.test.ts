import { describe, expect, test } from "vitest";
import { answerCall } from "@/lib/http/api/answer-call";
import { VARYING } from "@/lib/http/api/call";
import { CALLS } from "@/lib/http/api/calls";
import { openApiDocument } from "@/lib/http/api/document";

/** Where the document says nothing: a schema without a word. */
function unsaid(part: unknown, at = ""): string[] {
  if (typeof part !== "object" || part === null) return [];
  const parts = Object.entries(part);
  const isSchema = !Array.isArray(part) && !at.endsWith("/properties");
  return parts.length === 0 && isSchema
    ? [at]
    : parts.flatMap(([name, held]) => unsaid(held, `${at}/${name}`));
}

describe("the OpenAPI document", () => {
  test("gives every call a name of its own", () => {
    const { paths } = openApiDocument() as { paths: Record<string, Record<string, { operationId: string }>> };
    const names = Object.values(paths).flatMap((calls) =>
      Object.values(calls).map((call) => call.operationId),
    );
    expect(new Set(names).size).toBe(CALLS.length);
  });

  test("says of everything what it is", () => {
    const { paths, components } = openApiDocument();
    // A problem may say more than every problem says.
    expect(unsaid({ paths, components })).toEqual(["/components/schemas/Problem/additionalProperties"]);
  });

  test("says once what several calls answer, by its noun", () => {
    const { paths, components } = openApiDocument() as {
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
      components: { schemas: Record<string, unknown> };
    };
    const referred = JSON.stringify({ paths, components }).matchAll(
      /"\$ref":"#\/components\/schemas\/(\w+)"/g,
    );
    const nouns = new Set([...referred].map(([, noun]) => noun));
    expect([...nouns].sort()).toEqual(Object.keys(components.schemas).sort());
    expect([...nouns]).toEqual(expect.arrayContaining(["Activity", "Channel", "ChairLink", "Problem"]));
    const answers = Object.values(paths).flatMap((calls) =>
      Object.values(calls).flatMap(({ responses }) =>
        [200, 201]
          .map((status) => JSON.stringify(responses[status]))
          .filter((said) => said?.includes("properties")),
      ),
    );
    expect(answers.length).toBe(new Set(answers).size);
  });

  test("says what a new activity needs", () => {
    const { paths } = openApiDocument() as {
      paths: Record<string, { post: { requestBody: { content: Record<string, { schema: unknown }> } } }>;
    };
    expect(paths["/activities"]?.post.requestBody.content["application/json"]?.schema).toMatchObject({
      required: ["unit", "type", "occurredOn", "title", "status"],
      properties: { status: { enum: ["DRAFT", "SUBMITTED"] } },
    });
  });
});

/** Asks without being anybody. */
async function asked(method: string, path: string): Promise<[status: number, allow: string | null]> {
  const address = path.replaceAll(VARYING, "x");
  const { status, headers } = await answerCall(
    new Request(`http://localhost:3000/api/v1${address}`, { method }),
  );
  return [status, headers.get("allow")];
}

describe("an address", () => {
  test.each(CALLS.map((call) => [call.method, call.path, call.open ? 404 : 401] as const))(
    "knows %s %s",
    async (method, path, status) => {
      expect(await asked(method, path)).toEqual([status, null]);
    },
  );

  test.each([
    ["/pivot", "GET, HEAD, OPTIONS"],
    ["/activities", "GET, HEAD, OPTIONS, POST"],
    ["/activities/{id}", "GET, HEAD, OPTIONS, PATCH"],
    ["/activities/{id}/submit", "OPTIONS, POST"],
    ["/chair-links/{id}", "GET, HEAD, OPTIONS, PATCH"],
  ])("%s allows %s and nothing else", async (path, allow) => {
    expect(await asked("OPTIONS", path)).toEqual([204, allow]);
    for (const method of ["GET", "HEAD", "POST", "PATCH"]) {
      const answered = await asked(method, path);
      expect(answered, method).toEqual(allow.includes(method) ? [401, null] : [405, allow]);
    }
  });

  test.each(["/nothing", "/units/x/withdraw", "/activities/x/nothing", "/a/b/c/d", "/activity_types"])(
    "%s is not there",
    async (path) => {
      for (const method of ["GET", "POST", "PATCH", "OPTIONS"])
        expect(await asked(method, path), method).toEqual([404, null]);
    },
  );
});
