import { wholeAnswer } from "./whole-answer";

/** What a server that is gone leaves to whoever stands before it to say; ours says 503 when it is busy. */
const GONE: ReadonlySet<number> = new Set([502, 503, 504]);
const AGAIN_MS = 3_000;

/** What is told of the router's questions that nobody answers. */
export interface Guard {
  /** Another page was not opened. */
  readonly lost: (href: string) => void;
  /** This page, which somebody wanted to see anew, is asked for until it comes. */
  readonly late: (now: () => void) => void;
}

/**
 * Stands between Next's router and the network. Where an answer fails, the router has the browser open the address
 * itself, and the browser's own error page takes the place of this one, with all that is typed in it. So what fails is
 * not told to the router: another page is called off, and the person decides; this one is asked for again. An action that
 * nobody answers fails in time, so that others are not kept waiting behind it.
 * @returns what ends it
 */
export function guardRouter(guard: Guard): () => void {
  const ask = window.fetch;
  let newest: object | null = null;

  async function answered(asked: URL, init: RequestInit | undefined): Promise<Response> {
    const mine = {};
    newest = mine;
    const answer = await answerOf(asked, { init, ask });
    if (answer !== null) return answer;
    // Whoever asked last is answered; the router listens to nobody else.
    if (newest === mine && isHere(asked)) await pause(guard);
    else if (newest === mine) callOff(guard, asked);
    return newest === mine && isHere(asked) ? answered(asked, init) : never();
  }

  window.fetch = (asked, init) => {
    const headers = new Headers(init?.headers);
    if (headers.has("next-action")) return wholeAnswer(asked, init, { ask });
    return asked instanceof URL && headers.has("rsc") ? answered(asked, init) : ask(asked, init);
  };
  return () => {
    window.fetch = ask;
  };
}

/** Null where nobody answers. */
async function answerOf(
  asked: URL,
  { init, ask }: { init: RequestInit | undefined; ask: typeof fetch },
): Promise<Response | null> {
  const answer = await wholeAnswer(asked, init, { ask }).catch(() => null);
  return answer !== null && GONE.has(answer.status) ? null : answer;
}

/** Until this page is asked for again. */
function pause({ late }: Guard): Promise<void> {
  return new Promise((resolve) => {
    late(resolve);
    setTimeout(resolve, AGAIN_MS);
  });
}

/** The router gives up what it waits for when the history of the page is written to. */
function callOff({ lost }: Guard, asked: URL): void {
  lost(placeOf(asked) + asked.hash);
  history.replaceState(null, "", location.href);
}

function never(): Promise<never> {
  return new Promise(() => {});
}

function isHere(asked: URL): boolean {
  return placeOf(asked) === placeOf(location);
}

/** A page's address as a person knows it; the router marks what it asks for. */
function placeOf({ pathname, search }: URL | Location): string {
  const asked = new URLSearchParams(search);
  asked.delete("_rsc");
  return asked.size === 0 ? pathname : `${pathname}?${asked}`;
}
