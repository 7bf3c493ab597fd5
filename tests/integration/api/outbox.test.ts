import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { isUnsent, isWaiting, itemsOf, putItem, type WaitingItem } from "@/components/ui/outbox";
import { sendWaiting } from "@/components/ui/outbox-sending";
import { answerForm } from "@/lib/http/api/answer-form";
import { runs } from "@/tests/support/runs";
import { call } from "./call";
import { type Person, smallFederation } from "./world";

// What waits on a device is sent to the real action, over a network that loses replies.

const WORDS = { tooOld: "too old" };
const SUBMISSIONS = runs(100, 1_000);
/** As many as wait on one device at once. */
const AT_ONCE = 50;

let chair: Person;
let editor: Person;
beforeAll(async () => {
  ({ chair, editor } = await smallFederation("outbox"));
});
afterEach(() => void vi.unstubAllGlobals());

function item(title: string, more: Readonly<Record<string, readonly string[]>> = {}): WaitingItem {
  const attempt = randomUUID();
  const fields = {
    ...{ unit: ["A"], type: ["INTERNAL_SESSION"], occurredOn: ["2021-06-01"], title: [title] },
    ...{ outlet: [""], url: [""], quantity: ["1"], audiences: ["MEMBERS", "WORKERS"], status: ["SUBMITTED"] },
    ...{ idempotencyKey: [attempt], openedBy: [chair.id], ...more },
  };
  const draft = { values: fields, base: {}, version: null, attempt, savedAt: 0 };
  return {
    ...{ id: randomUUID(), person: chair.id, form: "activity.save", label: title, href: "/activities/new" },
    ...{ at: Date.now(), state: { kind: "waiting", triedAt: null, fields, draft, files: [] } },
  };
}

/** @param reply what reaches the device of each answer, which the server has given by then */
function connect({ token }: Person, reply: (answer: Response, path: string, body: string) => Response) {
  vi.stubGlobal("fetch", async (path: string, { body, ...init }: RequestInit) => {
    const headers = { ...init.headers, authorization: `Bearer ${token}`, host: "localhost:3000" };
    const request = new Request(`http://localhost:3000${path}`, { ...init, headers, body: body ?? null });
    return reply(await answerForm(request, path.replace("/outbox/", "")), path, String(body));
  });
}

async function titlesRecorded(q: string): Promise<string[]> {
  const titles: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { body } = await call(
      chair.token,
      "GET",
      `activities?q=${q}&limit=500${cursor && `&cursor=${cursor}`}`,
    );
    titles.push(...body.items.map(({ title }: { title: string }) => title));
    cursor = body.nextCursor;
  }
  return titles;
}

test("a thousand submissions whose first reply is lost are a thousand records", async () => {
  const heard = new Set<string>();
  connect(chair, (answer, _, body) => {
    if (heard.has(body)) return answer;
    heard.add(body);
    throw new TypeError("Failed to fetch");
  });
  for (let first = 0; first < SUBMISSIONS; first += AT_ONCE) {
    for (let nth = first; nth < first + AT_ONCE; nth += 1) await putItem(item(`lostreply ${nth}`));
    while ((await itemsOf(chair.id)).some(isWaiting)) await sendWaiting(chair.id, WORDS);
  }
  const titles = await titlesRecorded("lostreply");
  expect(titles).toHaveLength(SUBMISSIONS);
  expect(new Set(titles).size).toBe(SUBMISSIONS);
  const receipts = (await itemsOf(chair.id)).map(({ state }) => state);
  expect(receipts.length).toBeLessThanOrEqual(5);
  for (const state of receipts)
    expect(state).toMatchObject({ kind: "sent", receipt: expect.stringMatching(/^\w{4}-\w{4}$/) });
}, 240_000);

test("what one person filled in is not sent by another, and waits for its own", async () => {
  await putItem(item("ownhand"));
  connect(editor, (answer) => answer);
  expect(await sendWaiting(chair.id, WORDS)).toBe(0);
  expect(await sendWaiting(editor.id, WORDS)).toBe(0);
  expect(await titlesRecorded("ownhand")).toEqual([]);
  connect(chair, (answer) => answer);
  expect(await sendWaiting(chair.id, WORDS)).toBe(1);
  expect(await titlesRecorded("ownhand")).toEqual(["ownhand"]);
});

test("what is refused keeps what was typed and says beside which field", async () => {
  await putItem(item("refusedlater", { quantity: ["0"], url: ["no link"] }));
  connect(chair, (answer) => answer);
  await sendWaiting(chair.id, WORDS);
  const refused = (await itemsOf(chair.id)).filter(isUnsent).map(({ state }) => state);
  expect(refused).toMatchObject([
    {
      kind: "refused",
      fields: { title: ["refusedlater"] },
      problems: [{ path: "url" }, { path: "quantity" }],
    },
  ]);
});

test("an address of no form is not found, and nobody hears that they are nobody first", async () => {
  const post = (token: string) =>
    answerForm(
      new Request("http://localhost:3000/outbox/none", {
        ...{ method: "POST", body: "{}" },
        headers: token === "" ? {} : { authorization: `Bearer ${token}` },
      }),
      "none",
    );
  expect([(await post(chair.token)).status, (await post("")).status]).toEqual([404, 401]);
});
