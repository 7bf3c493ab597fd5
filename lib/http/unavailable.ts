import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Failure } from "@/lib/db/failure";
import { processWide } from "@/lib/process-wide";
import { BARE_POLICY, barePage } from "./bare-page";
import { UNKEPT } from "./headers";
import { headersOf, languageOf, unavailableWords } from "./wording";

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const exchanges = processWide("exchanges", () => new AsyncLocalStorage<Exchange>());

/** Lets whatever `work` leads to know which request it answers. */
export function duringExchange<T>(request: IncomingMessage, response: ServerResponse, work: () => T): T {
  return exchanges.run({ request, response }, work);
}

/**
 * What a page reads. Next has a status for what is not found but none for what is away: a page that finds the database
 * so is answered here with 503 and a page that loads itself again, and what Next makes of the error goes nowhere.
 */
export async function forPage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.code === "UNAVAILABLE") sayUnavailable(error.detail.retryAfter);
    throw error;
  }
}

function sayUnavailable(retryAfter = 5): void {
  const { request, response } = exchanges.getStore() ?? {};
  // The script behind a form's action shows its own answer, and keeps what was typed.
  if (!request || !response || response.headersSent || "next-action" in request.headers) return;
  const locale = languageOf(headersOf(request));
  const { title, body, retry } = unavailableWords(locale);
  response.writeHead(503, {
    "Content-Type": "text/html; charset=utf-8",
    ...UNKEPT,
    "Retry-After": String(retryAfter),
    "Content-Security-Policy": BARE_POLICY,
  });
  response.end(barePage({ title, body, reload: { seconds: retryAfter, label: retry } }, locale));
  deafen(response);
}

/** The response has been given: whatever is written to it from now on is let go. */
function deafen(response: ServerResponse): void {
  const same = () => response;
  Object.assign(response, {
    setHeader: same,
    appendHeader: same,
    removeHeader: same,
    writeHead: same,
    flushHeaders: same,
    end: same,
    write: () => true,
  });
}
