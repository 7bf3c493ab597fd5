import * as z from "zod";
import { problemAnswer } from "@/lib/schemas/answers/list";
import { type Call, VARYING } from "./call";
import { CALLS } from "./calls";

type Json = Readonly<Record<string, unknown>>;

const FROM_HEADERS = ["version"];
const PROBLEMS: Readonly<Record<number, string>> = {
  400: "Malformed",
  401: "Not signed in",
  403: "The role lacks the right",
  404: "Unknown, or outside one's scope",
  409: "Stale, repeated with another body, no such step now, or in a closed period (PERIOD_LOCKED, with `lock`)",
  422: "Invalid",
  428: "If-Match is missing",
  429: "Too many attempts",
  503: "Try again later",
};

/** The API as OpenAPI 3.1, made of the schemas that check what comes in (interfaces.md §4). */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const call of CALLS) {
    paths[call.path] = { ...paths[call.path], [call.method.toLowerCase()]: operation(call) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Communications targets of a trade-union federation", version: "1" },
    servers: [{ url: "/api/v1" }],
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        cookie: { type: "apiKey", in: "cookie", name: "__Host-session" },
      },
      schemas: { Problem: schemaOf(problemAnswer, "output") },
    },
  };
}

function operation(call: Call): Json {
  const { method, path, summary, asked, answer, status, csv } = call;
  const fields = fieldsOf(asked);
  const inPath = [...path.matchAll(VARYING)].map(([, name = ""]) => name);
  const others = Object.keys(fields.properties).filter(
    (name) => !inPath.includes(name) && !FROM_HEADERS.includes(name),
  );
  const isRead = method === "GET";
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^A-Za-z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    parameters: [
      ...inPath.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...(isRead ? others.map((name) => query(name, fields)) : []),
      ...headersOf(call),
    ],
    ...(isRead ? {} : { requestBody: bodyOf(others, fields) }),
    responses: {
      [status]: {
        description: "Done",
        content: {
          "application/json": { schema: schemaOf(answer, "output") },
          ...(csv ? { "text/csv": { schema: { type: "string" } } } : {}),
        },
      },
      ...(isRead ? { 304: { description: "Unchanged since If-None-Match" } } : {}),
      ...problems(isRead ? [400, 401, 404, 422, 503] : Object.keys(PROBLEMS).map(Number)),
    },
  };
}

interface Fields {
  readonly properties: Json;
  readonly required: readonly string[];
}

function fieldsOf(schema: z.ZodType): Fields {
  const { properties = {}, required = [] } = schemaOf(schema, "input");
  return { properties, required };
}

function query(name: string, { properties, required }: Fields): Json {
  return { name, in: "query", required: required.includes(name), schema: properties[name] };
}

function headersOf({ method, ifMatch }: Call): Json[] {
  const header = (name: string, required = false) => ({
    name,
    in: "header",
    required,
    schema: { type: "string" },
  });
  if (method === "GET") return [header("If-None-Match")];
  return [header("Idempotency-Key"), ...(ifMatch ? [header("If-Match", ifMatch === "required")] : [])];
}

function bodyOf(names: readonly string[], { properties, required }: Fields): Json {
  const schema = {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    required: names.filter((name) => required.includes(name)),
    additionalProperties: false,
  };
  return { required: schema.required.length > 0, content: { "application/json": { schema } } };
}

function problems(statuses: readonly number[]): Json {
  const schema = { $ref: "#/components/schemas/Problem" };
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: PROBLEMS[status], content: { "application/problem+json": { schema } } },
    ]),
  );
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}
