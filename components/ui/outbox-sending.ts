import { isolated } from "@/lib/i18n/isolated";
import { formatReceipt } from "@/lib/receipt";
import {
  isWaiting,
  itemsOf,
  keepReceipt,
  type LaterFile,
  putItem,
  sweepReceipts,
  type WaitingItem,
} from "./outbox";
import { wholeAnswer } from "./whole-answer";

/** The server keeps the keys of what it has taken for seven days: until then a repeat writes nothing twice. */
const KEY_HOLDS_MS = 6 * 86_400_000;
/** As long as a form gives one (components/file/send-file.ts). */
const FILE_PATIENCE_MS = 180_000;
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

type Became = "sent" | "kept" | "stop";

async function sendItem(waiting: WaitingItem, tooOld: string): Promise<Became> {
  const first = waiting.state.triedAt ?? Date.now();
  if (Date.now() - first > KEY_HOLDS_MS) return refused(waiting, { title: tooOld });
  const item = await withFilesSent(waiting);
  if (typeof item === "string") return item;
  if (item.state.triedAt === null) await putItem({ ...item, state: { ...item.state, triedAt: first } });
  const answer = await posted(item);
  if (answer === null) return "stop";
  if (!("id" in answer)) return later(answer) ?? refused(item, answer);
  await keepReceipt(item, formatReceipt(answer.id));
  return "sent";
}

/** The item once its evidence has gone before it, or what came of it instead. */
async function withFilesSent(waiting: WaitingItem): Promise<WaitingItem | Became> {
  let item = waiting;
  for (const file of waiting.state.files) {
    const answer = await sentFile(item.person, file);
    if (answer === null) return "stop";
    if (!("id" in answer)) return later(answer) ?? refused(item, named(answer, file.name));
    item = await without(item, file.key, answer.id);
  }
  return item;
}

/** What a refusal for now means: a fault of the server's own may be mended, and keeps nobody else from being sent. */
function later({ code }: Problem): "stop" | "kept" | null {
  if (LATER.has(code)) return "stop";
  return code === "DEFECT" ? "kept" : null;
}

async function refused(item: WaitingItem, { title, errors = [] }: Omit<Problem, "code">): Promise<"kept"> {
  const { fields, draft, files } = item.state;
  await putItem({
    ...item,
    state: { kind: "refused", fields, draft, files, message: title, problems: errors },
  });
  return "kept";
}

/** A file's problem belongs to the field of all of them. */
function named({ title, errors }: Problem, name: string): Omit<Problem, "code"> {
  return {
    title,
    errors: [{ path: "files", message: `${isolated(name)}: ${errors?.[0]?.message ?? title}` }],
  };
}

/** A file that has arrived is named in the form, and in the draft that may bring the form back. */
async function without(item: WaitingItem, key: string, id: string): Promise<WaitingItem> {
  const { fields, draft, files } = item.state;
  const state = {
    ...item.state,
    files: files.filter((file) => file.key !== key),
    fields: { ...fields, files: [...(fields.files ?? []), id] },
    draft: { ...draft, values: { ...draft.values, files: [...(draft.values.files ?? []), id] } },
  };
  const fewer = { ...item, state };
  await putItem(fewer);
  return fewer;
}

function sentFile(person: string, { key, name, content }: LaterFile) {
  const body = new FormData();
  body.set("file", content, name);
  const headers = { "Idempotency-Key": key, "Opened-By": person };
  return answered("/api/v1/files", { headers, body }, FILE_PATIENCE_MS);
}

function posted({ form, state }: WaitingItem) {
  const headers = { "Content-Type": "application/json" };
  return answered(`/outbox/${form}`, { headers, body: JSON.stringify(state.fields) });
}

/** What the product answered; null where nobody did in time, or somebody else in its place. */
async function answered(
  path: string,
  sent: Pick<RequestInit, "headers" | "body">,
  patience?: number,
): Promise<{ id: string } | Problem | null> {
  try {
    const answer = await wholeAnswer(path, { method: "POST", ...sent }, { patience });
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
