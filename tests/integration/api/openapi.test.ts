import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openApiDocument } from "@/app/api/v1/openapi.json/document";
import { ENDPOINTS } from "@/app/api/v1/openapi.json/endpoints";
import { STEP_ACTIONS } from "@/lib/actions/activities/steps";
import { RECORD_NAMES } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";

const FOLDER = "app/api/v1";

/** Calls that route files serve, with what varies expanded where it stands for a few names. */
function served(): string[] {
  return globSync("**/route.ts", { cwd: FOLDER })
    .filter((file) => !file.startsWith("openapi.json"))
    .flatMap((file) => {
      const source = readFileSync(`${FOLDER}/${file}`, "utf8");
      const methods = [...source.matchAll(/export (?:async )?function (GET|POST|PATCH|PUT|DELETE)\b/g)];
      const path = `/${file.replace("/route.ts", "").replaceAll(/\[(\w+)\]/g, "{$1}")}`;
      return methods.flatMap(([, method = ""]) =>
        expanded(path).map((each) => `${method.toLowerCase()} ${each}`),
      );
    })
    .sort();
}

function expanded(path: string): string[] {
  const kinds = path.startsWith("/{kind}") ? RECORD_NAMES.map(pathOf) : [""];
  const steps = path.startsWith("/activities") ? [...STEP_ACTIONS.keys()] : ["withdraw", "restore"];
  const named = kinds.map((kind) => path.replace("{kind}", kind));
  return path.endsWith("{step}")
    ? named.flatMap((each) => steps.map((step) => each.replace("{step}", step)))
    : named;
}

describe("the OpenAPI document", () => {
  test("has every call that is served, and no other", () => {
    expect(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(served());
  });

  test("gives every call a name of its own", () => {
    const { paths } = openApiDocument() as { paths: Record<string, Record<string, { operationId: string }>> };
    const names = Object.values(paths).flatMap((calls) =>
      Object.values(calls).map((call) => call.operationId),
    );
    expect(new Set(names).size).toBe(ENDPOINTS.length);
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
