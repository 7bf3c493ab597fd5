import "fake-indexeddb/auto";
import { afterEach, expect, it, vi } from "vitest";
import { itemsOf, putItem, type WaitingItem } from "./outbox";
import { sendWaiting } from "./outbox-sending";

const WORDS = { tooOld: "Xem lại rồi gửi" };
const DAY_MS = 86_400_000;

/** Whom each call says to be sent for. */
const openers: (string | null)[] = [];

afterEach(() => {
  vi.unstubAllGlobals();
  openers.length = 0;
});

function item(person: string, label: string, triedAt: number | null = null): WaitingItem {
  const draft = { values: {}, base: {}, version: null, attempt: "k", savedAt: 0 };
  return {
    ...{
      id: `${person}-${label}`,
      person,
      form: "activity.save",
      label,
      href: "/activities/new",
      at: Date.now(),
    },
    state: { kind: "waiting", triedAt, fields: { title: [label] }, draft, files: [] },
  };
}

/** What each call answers, in turn; then there is no network. */
function network(...answers: (() => Response)[]) {
  const asked: unknown[] = [];
  vi.stubGlobal("fetch", async (_: string, { body, headers }: RequestInit) => {
    asked.push(body);
    openers.push(new Headers(headers).get("Opened-By"));
    const answer = answers[asked.length - 1];
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return answer();
  });
  return asked;
}

const problem = (code: string, status: number) => () => Response.json({ code, title: code }, { status });
const saved = () => Response.json({ id: "01a2f0c5-7b3e-7c11-8a2d-1f2e3d4c5b6a", version: 1 });
const page = () => new Response("<html>Mạng này đòi đăng nhập</html>", { status: 200 });
const states = async (person: string) => (await itemsOf(person)).map(({ state }) => state.kind);

it.each([
  ["no network", undefined],
  ["another's page in the product's place", page],
  ["a session that has ended", problem("SESSION_ENDED", 401)],
  ["somebody else's session", problem("OTHER_PERSON", 409)],
  ["a server that is not ready", problem("UNAVAILABLE", 503)],
])("%s keeps everything waiting, and asks no further", async (name, answer) => {
  await putItem(item(name, "một"));
  await putItem(item(name, "hai"));
  const asked = network(...(answer === undefined ? [] : [answer]));
  expect(await sendWaiting(name, WORDS)).toBe(0);
  expect(await states(name)).toEqual(["waiting", "waiting"]);
  expect(asked).toHaveLength(1);
});

it("a fault of the server keeps one item waiting and holds up no other", async () => {
  await putItem(item("fault", "một"));
  await putItem(item("fault", "hai"));
  network(problem("DEFECT", 500), saved);
  expect(await sendWaiting("fault", WORDS)).toBe(1);
  expect((await states("fault")).sort()).toEqual(["sent", "waiting"]);
});

it("what was tried longer ago than a key holds is not sent again unseen", async () => {
  await putItem(item("old", "một", Date.now() - 7 * DAY_MS));
  const asked = network(saved);
  expect(await sendWaiting("old", WORDS)).toBe(0);
  expect(asked).toEqual([]);
  expect((await itemsOf("old"))[0]?.state).toMatchObject({ kind: "refused", message: WORDS.tooOld });
});

it("evidence goes before its form, once, and is named in it", async () => {
  const waiting = item("photo", "một");
  const photo = { key: "k1", name: "anh.jpg", content: new Blob(["x"]) };
  await putItem({ ...waiting, state: { ...waiting.state, files: [photo] } });
  const first = network(saved);
  expect(await sendWaiting("photo", WORDS)).toBe(0);
  expect(first.map((body) => (body instanceof FormData ? body.get("file") : body))).toEqual([
    expect.any(File),
    JSON.stringify({ title: ["một"], files: ["01a2f0c5-7b3e-7c11-8a2d-1f2e3d4c5b6a"] }),
  ]);
  // The form says so among its fields; a file has none.
  expect(openers[0]).toBe("photo");
  const second = network(saved);
  expect(await sendWaiting("photo", WORDS)).toBe(1);
  expect(second).toHaveLength(1);
});

it("evidence that is not taken is told beside its field, and the form is not sent without it", async () => {
  const waiting = item("large", "một");
  const photo = { key: "k2", name: "anh.jpg", content: new Blob(["x"]) };
  await putItem({ ...waiting, state: { ...waiting.state, files: [photo] } });
  const asked = network(problem("TOO_LARGE", 413), saved);
  expect(await sendWaiting("large", WORDS)).toBe(0);
  expect(asked).toHaveLength(1);
  const [refused] = await itemsOf("large");
  expect(refused?.state).toMatchObject({
    kind: "refused",
    problems: [{ path: "files", message: "anh.jpg: TOO_LARGE" }],
  });
});
