import { answerCall } from "@/lib/http/api/answer-call";

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came.
  readonly body: any;
}

/** A server hands over a stream also where nothing was sent. */
function textOf(body: unknown): string {
  if (body === undefined) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}

/** Calls the API below /api/v1/ as the bearer of a token ('' = of none), without a server between. */
export async function call(token: string, method: string, address: string, sent: Sent = {}): Promise<Answer> {
  const url = new URL(`http://localhost:3000/api/v1/${address}`);
  const request = new Request(url, {
    method,
    headers: {
      ...(token === "" ? {} : { Authorization: `Bearer ${token}` }),
      Host: "localhost:3000",
      ...sent.headers,
    },
    ...(method === "GET" ? {} : { body: textOf(sent.body) }),
  });
  const response = await answerCall(request);
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== "" ? JSON.parse(text) : undefined,
  };
}
