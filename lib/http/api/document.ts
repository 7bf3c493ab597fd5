import * as z from "zod";
import { answerNamed, type Json, schemasOf } from "./answers";
import { type Call, VARYING } from "./call";
import { CALLS } from "./calls";

const FROM_HEADERS = ["version"];
const PROBLEMS: Readonly<Record<number, string>> = {
  400: "Malformed",
  401: "Not signed in",
  403: "The role lacks the right",
  404: "Unknown, or outside one's scope",
  409: "Stale, repeated with another body, no such step now, or in a closed period (PERIOD_LOCKED, with `lock`)",
  413: "Too large",
  415: "Not a kind of file that is taken, by its content",
  422: "Invalid",
  428: "If-Match is missing",
  429: "Too many attempts",
  503: "Try again later",
  507: "The federation's room for files is used up",
};

/** The API as OpenAPI 3.1, made of the schemas that check what comes in (interfaces.md §4). */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const { components, answers } = schemasOf(CALLS);
  for (const call of CALLS) {
    paths[call.path] = {
      ...paths[call.path],
      [call.method.toLowerCase()]: operation(call, answers.get(call)),
    };
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
      schemas: components,
    },
  };
}

function operation(call: Call, answer: Json | undefined): Json {
  const { method, path, summary, asked, status } = call;
  const fields = fieldsOf(asked);
  const inPath = [...path.matchAll(VARYING)].map(([, name = ""]) => name);
  const others = Object.keys(fields.properties).filter(
    (name) => !inPath.includes(name) && !FROM_HEADERS.includes(name),
  );
  const isRead = method === "GET";
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^A-Za-z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    ...(call.open ? { security: [] } : {}),
    parameters: [
      ...inPath.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...(isRead ? others.map((name) => query(name, fields)) : []),
      ...headersOf(call),
    ],
    ...(isRead ? {} : { requestBody: bodyOf(call, others, fields) }),
    responses: {
      [status]: {
        description: "Done",
        content: contentOf(call, answer),
      },
      ...(isRead ? { 304: { description: "Unchanged since If-None-Match" } } : {}),
      ...problems(isRead ? [400, 401, 404, 422, 503] : problemsOf(call)),
    },
  };
}

interface Fields {
  readonly properties: Json;
  readonly required: readonly string[];
}

function fieldsOf(schema: z.ZodType): Fields {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return { properties, required };
}

function query(name: string, { properties, required }: Fields): Json {
  return { name, in: "query", required: required.includes(name), schema: properties[name] };
}

function headersOf({ method, ifMatch, asks }: Call): Json[] {
  const header = (name: string, required = false) => ({
    name,
    in: "header",
    required,
    schema: { type: "string" },
  });
  if (method === "GET") return [header("If-None-Match")];
  if (asks) return [];
  return [header("Idempotency-Key"), ...(ifMatch ? [header("If-Match", ifMatch === "required")] : [])];
}

const BYTES = { type: "string", contentEncoding: "binary" };

function contentOf({ csv, media }: Call, answer: Json | undefined): Json {
  if (media !== undefined) return Object.fromEntries(media.map((type) => [type, { schema: BYTES }]));
  return {
    "application/json": { schema: answer },
    ...(csv ? { "text/csv": { schema: { type: "string" } } } : {}),
  };
}

const OF_FILES_ALONE = [413, 415, 507];

function problemsOf({ sendsFile }: Call): number[] {
  const all = Object.keys(PROBLEMS).map(Number);
  return sendsFile ? all : all.filter((status) => !OF_FILES_ALONE.includes(status));
}

function bodyOf({ sendsFile }: Call, names: readonly string[], { properties, required }: Fields): Json {
  const schema = {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    required: names.filter((name) => required.includes(name)),
    additionalProperties: false,
  };
  const type = sendsFile ? "multipart/form-data" : "application/json";
  return { required: schema.required.length > 0, content: { [type]: { schema } } };
}

function problems(statuses: readonly number[]): Json {
  const schema = answerNamed("Problem");
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: PROBLEMS[status], content: { "application/problem+json": { schema } } },
    ]),
  );
}
