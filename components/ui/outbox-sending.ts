import { formatReceipt } from "@/lib/format";
import { isWaiting, itemsOf, keepReceipt, putItem, sweepReceipts, type WaitingItem } from "./outbox";

/** The server keeps the keys of what it has taken for seven days: until then a repeat writes nothing twice. */
const KEY_HOLDS_MS = 6 * 86_400_000;
/** Refused for now, not for what it says: it is sent again later, or once its person has signed in again. */
const LATER: ReadonlySet<string> = new Set([
  "SESSION_ENDED",
  "OTHER_PERSON",
  "SUSPENDED",
  "FOREIGN_ORIGIN",
  "THROTTLED",
  "UNAVAILABLE",
]);

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { path: string; message: string; code?: string }[];
}

/**
 * Sends what waits, one after the other, each exactly once: every item carries the key of its attempt.
 * @param words what is said of an item that may have arrived too long ago to be sent again unseen
 * @returns how many arrived
 */
export async function sendWaiting(person: string, words: { readonly tooOld: string }): Promise<number> {
  const once = async () => {
    let sent = 0;
    for (const item of (await itemsOf(person)).filter(isWaiting)) {
      const became = await sendItem(item, words.tooOld);
      if (became === "stop") break;
      if (became === "sent") sent += 1;
    }
    if (sent > 0) await sweepReceipts(person);
    return sent;
  };
  // One tab sends at a time; whoever comes second finds nothing left to do.
  if (navigator.locks === undefined) return once();
  return navigator.locks.request("outbox", once);
}

async function sendItem(item: WaitingItem, tooOld: string): Promise<"sent" | "kept" | "stop"> {
  const { fields, draft, triedAt } = item.state;
  const first = triedAt ?? Date.now();
  if (Date.now() - first > KEY_HOLDS_MS) {
    await putItem({ ...item, state: { kind: "refused", fields, draft, message: tooOld, problems: [] } });
    return "kept";
  }
  if (triedAt === null) await putItem({ ...item, state: { kind: "waiting", fields, draft, triedAt: first } });
  const answer = await posted(item);
  if (answer === null) return "stop";
  if ("id" in answer) {
    await keepReceipt(item, formatReceipt(answer.id));
    return "sent";
  }
  if (LATER.has(answer.code)) return "stop";
  // A fault of the server's own, which may be mended: it waits, and keeps nobody else from being sent.
  if (answer.code === "DEFECT") return "kept";
  const problems = answer.errors ?? [];
  await putItem({ ...item, state: { kind: "refused", fields, draft, message: answer.title, problems } });
  return "kept";
}

/** What the product answered; null where nobody did, or somebody else in its place. */
async function posted({ form, state }: WaitingItem): Promise<{ id: string } | Problem | null> {
  try {
    const answer = await fetch(`/outbox/${form}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(state.fields),
    });
    const said: unknown = await answer.json();
    if (typeof said !== "object" || said === null) return null;
    if (answer.ok) return "id" in said && typeof said.id === "string" ? { id: said.id } : null;
    return isProblem(said) ? said : null;
  } catch {
    return null;
  }
}

function isProblem(said: object): said is Problem {
  return "code" in said && typeof said.code === "string" && "title" in said && typeof said.title === "string";
}
