/**
 * Nobody waits longer. The server answers within five seconds or says that it cannot (lib/db/client.ts); the rest is for
 * a slow network.
 */
const PATIENCE_MS = 30_000;

/**
 * Asks for what is worth nothing in part.
 * @param patience longer for what is long on its way
 * @returns the answer once all of it is here
 * @throws TypeError where there is no network, and where nobody has answered in time
 */
export async function wholeAnswer(
  asked: string | URL | Request,
  init: RequestInit = {},
  { patience = PATIENCE_MS, ask = fetch } = {},
): Promise<Response> {
  const waiting = new AbortController();
  const late = () => waiting.abort(new TypeError("Nobody answered in time"));
  const timer = setTimeout(late, patience);
  init.signal?.addEventListener("abort", () => waiting.abort());
  try {
    const answer = await ask(asked, { ...init, signal: waiting.signal });
    // The copy is what is waited for: one made by hand would not know its address.
    await answer.clone().arrayBuffer();
    return answer;
  } finally {
    clearTimeout(timer);
  }
}
