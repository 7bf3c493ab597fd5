import { randomUUID } from "node:crypto";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { arrivals } from "@/lib/files/receive";
import { fileStore } from "@/lib/files/stored";
import { sweepStored } from "@/lib/files/sweep";
import { descriptionOf, WITHDRAWABLE_KINDS } from "@/lib/records/all";
import { connectSuperuser } from "@/tests/support/database";
import { call } from "../api/call";
import { pdf, sendFile } from "../api/send-file";
import { smallFederation } from "../api/world";

const DAY_MS = 86_400_000;

let world: Awaited<ReturnType<typeof smallFederation>>;
beforeAll(async () => {
  world = await smallFederation("swept");
});

async function send(about: string): Promise<string> {
  return (await sendFile(world.chair.token, pdf(about))).body.id;
}

/** A file that arrived whole, of which no row tells. */
async function leftBehind(): Promise<string> {
  const [id, path] = [randomUUID(), join(arrivals(), randomUUID())];
  await mkdir(arrivals(), { recursive: true });
  await writeFile(path, "x");
  await fileStore().keep(id, path);
  return id;
}

/** Lets what is stored have lain there for two days. */
async function age(...ids: string[]): Promise<void> {
  const then = new Date(Date.now() - 2 * DAY_MS);
  for (const id of ids) await utimes(join(process.env.FILES_DIR ?? "", id.slice(-2), id), then, then);
}

async function isStored(id: string): Promise<boolean> {
  const content = await fileStore().open(id);
  content?.destroy();
  return content !== null;
}

async function loosenedSince(days: number, ...ids: string[]): Promise<void> {
  const client = await connectSuperuser();
  await client.query("UPDATE files SET loose_since = now() - make_interval(days => $1) WHERE id = ANY ($2)", [
    days,
    ids,
  ]);
  await client.end();
}

it("removes what no record has shown for a week, and what was left behind, and nothing else", async () => {
  const shown = await send("shown");
  await call(world.chair.token, "POST", "enquiries", {
    body: { unit: "A", receivedAt: "2021-03-01T08:00:00+07:00", files: [shown] },
  });
  const [old, young, lost, arriving] = [
    await send("old"),
    await send("young"),
    await leftBehind(),
    await leftBehind(),
  ];
  const [stale, fresh] = [join(arrivals(), "stale"), join(arrivals(), "fresh")];
  for (const path of [stale, fresh]) await writeFile(path, "x");
  await utimes(stale, 0, 0);
  await age(shown, old, young, lost);
  await loosenedSince(8, old);
  await loosenedSince(6, young);
  const all = [shown, young, arriving, old, lost];

  const backup = await connectSuperuser();
  await backup.query("SELECT pg_advisory_lock_shared(hashtextextended('files', 0))");
  await sweepStored(Date.now());
  expect(await Promise.all(all.map(isStored))).toEqual([true, true, true, true, true]);
  await backup.end();

  await sweepStored(Date.now());
  expect(await Promise.all(all.map(isStored))).toEqual([true, true, true, false, false]);
  expect(await readdir(arrivals())).toEqual(["fresh"]);
  expect((await call(world.chair.token, "GET", `files/${old}`)).status).toBe(404);
});

it("every kind of record that can be withdrawn can show files and give links, and no other table can", async () => {
  const client = await connectSuperuser();
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'files' ORDER BY 1",
  );
  const checked = await client.query<{ text: string }>(
    "SELECT pg_get_constraintdef(oid) || (SELECT qual FROM pg_policies WHERE tablename = 'files' AND policyname = 'reads') AS text FROM pg_constraint WHERE conname = 'files_kind_check'",
  );
  const given = await client.query<{ text: string }>(
    "SELECT string_agg(text, ' ') AS text FROM (SELECT concat(qual, with_check) AS text FROM pg_policies WHERE tablename = 'given_links' UNION ALL SELECT pg_get_functiondef('app.links_given'::regproc)) all_of_it",
  );
  await client.end();
  const tables = WITHDRAWABLE_KINDS.map((kind) => descriptionOf(kind).table).sort();
  expect(rows.map(({ name }) => name)).toEqual(tables);
  const text = checked.rows[0]?.text ?? "";
  expect(tables.filter((table) => text.split(new RegExp(`\\b${table}\\b`)).length < 4)).toEqual([]);
  // Read, written and deleted by what its policies say of the record, and looked up in it.
  const links = given.rows[0]?.text ?? "";
  expect(tables.filter((table) => links.split(new RegExp(`\\b${table}\\b`)).length < 9)).toEqual([]);
});
