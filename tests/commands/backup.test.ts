import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentFrame } from "@/lib/cli/backup/frames";
import { manifestHead } from "@/lib/cli/backup/manifest";
import { openSealed, writeSealed } from "@/lib/cli/backup/sealed-file";
import { freePort } from "@/lib/cli/database/free-port";
import { removeInstallation } from "@/lib/cli/remove-installation";
import {
  asOwner,
  asSuperuser,
  type Ended,
  launch,
  type Running,
  startApp,
  stopApp,
} from "../support/installed-app";

// Everything lies below a folder that nobody else can enter, as in a home of mode 0700.
const FOLDER = `${process.cwd()}/.data-test/backup-${process.pid}`;
const DATA = `${FOLDER}/first`;
const OTHER = `${FOLDER}/second`;
const THIRD = `${FOLDER}/third`;
const ASIDE = `${FOLDER}/aside`;
const DURING = `${FOLDER}/during.backup`;
const LAST = `${FOLDER}/last.backup`;
const EMAIL = "an@mau.local";
const PASSWORD = "ba con mèo trắng";

/** Tables' guards, policies, triggers and grants, a line each: what must be as it was once rows are in. */
const GUARDS = `
  SELECT count(*)::int AS lines, md5(string_agg(line, '|' ORDER BY line)) AS digest FROM (
    SELECT format('%s %s %s %s', c.oid::regclass, c.relrowsecurity, c.relforcerowsecurity, c.relacl) AS line
      FROM pg_class c WHERE c.relnamespace IN ('public'::regnamespace, 'auth'::regnamespace) AND c.relkind = 'r'
    UNION ALL SELECT format('%s %s %s', t.tgrelid::regclass, t.tgname, t.tgenabled) FROM pg_trigger t WHERE NOT t.tgisinternal
    UNION ALL SELECT format('%s %s %s %s %s', tablename, policyname, cmd, qual, with_check) FROM pg_policies) g`;

/** What the audit of the federation says of backups, oldest first. */
const AUDITED = `
  SELECT coalesce(string_agg(concat_ws(' ', purpose, action, after->>'of'), ', ' ORDER BY at), '') AS said
    FROM audit_entries WHERE entity = 'federation' AND entity_id = 'mau' AND action IN ('backup', 'restore')`;

/** A backup of nothing, but for its migrations. */
const NOTHING = { at: "2026-01-01T00:00:00Z", federations: [], tables: [], files: { count: 0, bytes: 0 } };

function run(command: string, dataDir: string, ...args: string[]): Promise<Ended> {
  return launch(command, dataDir, { TMPDIR: ASIDE }, args).ended;
}

async function tokenOf(dataDir: string): Promise<string> {
  const { output } = await run("token", dataDir, "--email", EMAIL);
  return output.trim().split("\n").at(-1) ?? "";
}

async function call(port: number, token: string, path: string, body?: object): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
}

async function compliance(port: number, token: string): Promise<unknown> {
  const response = await call(port, token, "/api/v1/compliance?year=2021&asOf=2021-12-31");
  expect(response.status).toBe(200);
  return response.json();
}

async function signIn(port: number): Promise<Response> {
  const origin = `http://localhost:${port}`;
  return fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ login: EMAIL, password: PASSWORD }),
  });
}

/** Records one activity after the other until told to stop. @returns how many were acknowledged */
function recordOnAndOn(port: number, token: string): () => Promise<number> {
  let going = true;
  const work = (async () => {
    let acknowledged = 0;
    while (going) {
      const activity = {
        unit: "H-LX",
        type: "WEBSITE_ARTICLE",
        occurredOn: "2021-05-04",
        status: "SUBMITTED",
      };
      const response = await call(port, token, "/api/v1/activities", {
        ...activity,
        title: `Tin ${acknowledged}`,
      });
      await response.arrayBuffer();
      if (response.status === 201) acknowledged += 1;
    }
    return acknowledged;
  })();
  return () => {
    going = false;
    return work;
  };
}

let app: Running;
let port: number;
let token: string;
let lastFigures: unknown;

beforeAll(async () => {
  await mkdir(ASIDE, { recursive: true });
  await chmod(FOLDER, 0o700);
  await run("import", DATA, "--tenant", "mau", "--create", "tests/support/bundle/sample");
  const person = ["--tenant", "mau", "--email", EMAIL, "--role", "PROVINCIAL_ADMIN"];
  expect(await run("user", DATA, ...person, "--password", PASSWORD)).toEqual({ code: 0, output: "" });
  port = await freePort(0);
  app = await startApp(DATA, port);
  token = await tokenOf(DATA);
});

afterAll(async () => {
  for (const dataDir of [DATA, OTHER, THIRD]) await removeInstallation(dataDir);
  await rm(FOLDER, { recursive: true, force: true });
});

describe("npm run backup", () => {
  it("saves one moment while others write, for its owner's eyes", async () => {
    const stop = recordOnAndOn(port, token);
    const saved = await run("backup", DATA, DURING);
    expect(await stop()).toBeGreaterThan(0);
    expect(saved.output).toContain("mau: revision ");
    expect(saved.code).toBe(0);
    expect((await stat(DURING)).mode & 0o777).toBe(0o600);

    expect((await run("backup", DATA, LAST)).code).toBe(0);
    expect(await asSuperuser(DATA, AUDITED)).toEqual({ said: "import backup, import backup" });
    lastFigures = await compliance(port, token);
    expect((await readdir(FOLDER)).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("says where it cannot write", async () => {
    const refused = await run("backup", DATA, `${FOLDER}/none/one.backup`);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("cannot be written");
    expect((await run("backup", DATA)).code).toBe(2);
  });
});

describe("npm run restore -- --check", () => {
  it("removes what one that was killed left behind, with its server", async () => {
    const killed = launch("restore", DATA, { TMPDIR: ASIDE }, ["--check", LAST]);
    const used = async () => {
      const names = await readdir(ASIDE, { recursive: true });
      return names.filter((name) => name.endsWith("/in-use.lock"));
    };
    await expect.poll(used, { timeout: 60_000 }).toHaveLength(1);
    if (killed.child.pid) process.kill(-killed.child.pid, "SIGKILL");
    await killed.ended;
    expect(await used()).toHaveLength(1);
    expect((await run("restore", DATA, "--check", LAST)).code).toBe(0);
    expect((await readdir(ASIDE)).filter((name) => name.startsWith("targets-"))).toEqual([]);
  });

  it.each([DURING, LAST])("proves %s aside and leaves nothing of it", async (file) => {
    const checked = await run("restore", DATA, "--check", file);
    expect(checked.output).toMatch(
      /^mau: counts equal the records; \d+ results of 20\d\d on .* are what they were$/m,
    );
    expect(checked.code).toBe(0);
    expect((await readdir(ASIDE)).filter((name) => name.startsWith("targets-"))).toEqual([]);
  });
});

describe("npm run restore", () => {
  it("refuses an installation that serves or holds a federation", async () => {
    expect((await run("restore", DATA, LAST)).code).toBe(13);
    const before = await asOwner(DATA, GUARDS);
    await stopApp(app);
    const refused = await run("restore", DATA, LAST);
    expect(refused.output).toBe(
      "The database holds mau: a backup is restored into an empty installation, as another DATA_DIR makes one.\n",
    );
    expect(refused.code).toBe(1);
    app = await startApp(DATA, port);
    expect(await asOwner(DATA, GUARDS)).toEqual(before);
    expect(await compliance(port, token)).toEqual(lastFigures);
  });

  it("refuses a file that is cut short or has one wrong byte, and founds nothing", async () => {
    const damaged = `${FOLDER}/damaged.backup`;
    const whole = await readFile(LAST);
    const flipped = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    flipped.writeUInt8(flipped.readUInt8(middle) ^ 1, middle);
    for (const bytes of [flipped, whole.subarray(0, middle)]) {
      await writeFile(damaged, bytes);
      const refused = await run("restore", OTHER, damaged);
      expect(refused).toEqual({
        code: 1,
        output: `${damaged} is damaged, cut short, or no backup: nothing was restored.\n`,
      });
    }
    await expect(stat(OTHER)).rejects.toThrow("ENOENT");
  });

  it("refuses what a newer release has written", async () => {
    const newer = `${FOLDER}/newer.backup`;
    const parts = { ...NOTHING, migrations: ["99991231000000_later"] };
    await writeSealed(newer, one(documentFrame(manifestHead(parts))));
    expect(await run("restore", OTHER, newer)).toEqual({
      code: 12,
      output: `${newer} was made by a newer release: install that one, then restore.\n`,
    });
  });

  it("leaves the installation empty when rows do not read back as they were", async () => {
    const altered = `${FOLDER}/altered.backup`;
    const pieces: Buffer[] = [];
    for await (const piece of await openSealed(LAST)) pieces.push(piece);
    const content = Buffer.concat(pieces);
    const place = content.indexOf("Tết Sum vầy 2021");
    expect(place).toBeGreaterThan(0);
    content.write("Tết Sum vầy 2022", place);
    await writeSealed(altered, one(content));
    const refused = await run("restore", OTHER, altered);
    expect(refused.output).toContain("public.activities does not read back as it was");
    expect(refused.code).toBe(1);
    const counted = await run("counts", OTHER);
    expect(counted).toEqual({ code: 0, output: "" });
  });

  it("loads no rows where migrations have been that they have not met", async () => {
    const older = `${FOLDER}/older.backup`;
    const parts = { ...NOTHING, migrations: [] };
    await writeSealed(older, one(documentFrame(manifestHead(parts))));
    const refused = await run("restore", OTHER, older);
    expect(refused.output).toContain("was migrated past the backup: restore into a fresh DATA_DIR");
    expect(refused.code).toBe(1);
  });

  it("makes a second installation that signs in, answers and guards as the first", async () => {
    const restored = await run("restore", OTHER, LAST);
    expect(restored.output).toMatch(/\d+ tables, \d+ rows, 0 files, as of .*, equal to the manifest\nmau\n$/);
    expect(restored.code).toBe(0);
    expect((await run("counts", OTHER)).output).toMatch(
      /^mau: \d+ rows compared, 0 differ from the records\n$/,
    );

    const otherPort = await freePort(0);
    const other = await startApp(OTHER, otherPort);
    const [, at] = /as of (\S+),/.exec(restored.output) ?? [];
    const said = `import backup, import backup, import restore ${at}`;
    expect(await asSuperuser(OTHER, AUDITED)).toEqual({ said });
    expect(await (await signIn(otherPort)).json()).toEqual({ url: "/overview" });
    expect((await call(otherPort, token, "/api/v1/units")).status).toBe(401);
    const fresh = await tokenOf(OTHER);
    expect(await compliance(otherPort, fresh)).toEqual(lastFigures);

    const guards = await asOwner<{ lines: number }>(OTHER, GUARDS);
    expect(guards?.lines).toBeGreaterThan(150);
    expect(guards).toEqual(await asOwner(DATA, GUARDS));
    await expect(asOwner(OTHER, "UPDATE audit_entries SET action = action")).rejects.toThrow();
    await expect(asOwner(OTHER, "TRUNCATE audit_entries")).rejects.toThrow("append-only");
    const unsaid = "SELECT count(*)::int AS rows FROM activities";
    expect(await asOwner(OTHER, unsaid)).toEqual({ rows: 0 });
    const revision = "SELECT sum(value)::bigint AS value FROM auth.tenant_revisions";
    const [was, is] = await Promise.all(
      [DATA, OTHER].map((each) => asOwner<{ value: string }>(each, revision)),
    );
    expect(Number(is?.value)).toBeGreaterThan(Number(was?.value) + 1e12);
    await stopApp(other);
  });

  it("fills an external database whose login may create roles and nothing more, and saves it again", async () => {
    const installation = JSON.parse(await readFile(`${DATA}/installation.json`, "utf8"));
    const { port: at, superuserPassword } = installation.database;
    const superuser = `postgresql://postgres:${superuserPassword}@127.0.0.1:${at}/postgres`;
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: superuser });
    await client.connect();
    await client.query("CREATE ROLE elsewhere_owner LOGIN CREATEROLE PASSWORD 'x'");
    await client.query("CREATE DATABASE elsewhere OWNER elsewhere_owner");
    await client.end();
    const settings = {
      DATABASE_URL: `postgresql://elsewhere_owner:x@127.0.0.1:${at}/elsewhere`,
      TMPDIR: ASIDE,
    };
    expect((await launch("restore", THIRD, settings, [LAST]).ended).code).toBe(0);
    const again = `${FOLDER}/again.backup`;
    expect((await launch("backup", THIRD, settings, [again]).ended).code).toBe(0);
    const checked = await launch("restore", THIRD, settings, ["--check", again]).ended;
    expect(checked.output).toContain("are what they were");
    expect(checked.code).toBe(0);
    await stopApp(app);
  });
});

async function* one(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
