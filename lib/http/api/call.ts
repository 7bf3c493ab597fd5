import type * as z from "zod";
import type { Definition } from "@/lib/actions/definition";
import { type AskedInBody, answerQuestion } from "./answer-question";
import { answerRead, type Read, type Varying } from "./answer-read";
import { answerWrite, statusOf, type Write } from "./answer-write";

/** What varies in a path, as it stands there. */
export const VARYING = /\{(\w+)\}/g;

/** One call of the API, of which its line in the document and its answers are made. */
export interface Call {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below `/api/v1`; what varies stands in braces and is a field of `asked`. */
  readonly path: string;
  readonly summary: string;
  /** Checks the address and its query, or the body and what joins it. */
  readonly asked: z.ZodType;
  readonly answer: z.ZodType;
  /** Of an answer to a call that went well. */
  readonly status: 200 | 201;
  /** Whether `If-Match` says which version was seen. */
  readonly ifMatch?: "required" | "optional";
  /** Whether there is an answer in CSV too. */
  readonly csv: boolean;
  /** It writes nothing, though its body says what is asked. */
  readonly asks?: true;
  /** What is sent is a form with a file, not JSON. */
  readonly sendsFile?: true;
  /** Whoever asks is answered, signed in or not. */
  readonly open?: true;
  /** What is answered is no JSON, but bytes of one of these types. */
  readonly media?: readonly string[];
  respond(request: Request, inPath: Varying): Promise<Response>;
}

/** Where a call lies, and what the document says of it. */
interface Told<View> {
  readonly summary: string;
  /** What it says must be what the call gives. */
  readonly answer: z.ZodType<NoInfer<View>>;
}

/** A call that reads: whoever is signed in may ask, and the session's scope cuts the answer. */
export function readCall<Asked, View>(
  path: string,
  { summary, answer, ...call }: Told<View> & Omit<Read<Asked, View>, "path">,
): Call {
  const read = { ...call, path };
  return {
    ...{ method: "GET", path, summary, asked: call.asked, answer, status: 200 },
    csv: call.csv !== undefined,
    respond: (request, inPath) => answerRead(request, read, inPath),
  };
}

/** A call that reads what an address has no room to ask for. */
export function questionCall<Asked, View extends object>(
  path: string,
  { summary, asked, answer, query }: Told<View> & AskedInBody<Asked, View>,
): Call {
  return {
    ...{ method: "POST", path, summary, asked, answer, status: 200, csv: false, asks: true },
    respond: (request, inPath) => answerQuestion(request, { asked, query }, inPath),
  };
}

/** A call that runs an action, which says what is asked and who may. */
export function writeCall<Input, Output extends object>(
  method: Exclude<Call["method"], "GET">,
  path: string,
  action: Definition<Input, Output>,
  { summary, answer, ...write }: Told<Output> & Write,
): Call {
  return {
    ...{ method, path, summary, asked: action.schema, answer, ...write },
    ...{ status: statusOf(write), csv: false },
    respond: (request, inPath) => answerWrite(request, action, write, inPath),
  };
}
