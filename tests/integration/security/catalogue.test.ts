import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectSuperuser, roleNames } from "@/tests/support/database";
import { foundFederation } from "@/tests/support/people";

// security.md §2, item 3: what the catalogue must say, so that the next table cannot forget it.

let client: pg.Client;
beforeAll(async () => {
  client = await connectSuperuser();
});
afterAll(() => client.end());

async function lines(sql: string, values: unknown[] = []): Promise<unknown[]> {
  const { rows } = await client.query<unknown[]>({ text: sql, values, rowMode: "array" });
  return rows.map((row) => row[0]);
}

/** Definer functions of schema `auth` that the sign-in login may call, and why each must see what it sees. */
const AUTH_FUNCTIONS: Readonly<Record<string, string>> = {
  count_attempt: "counts attempts before a password is verified",
  forget_attempt: "a success takes its own count back",
  credential: "the hash to verify a sign-in against",
  own_credential: "the hash to verify a change of password against",
  change_password: "replaces it and ends the person's other sessions",
  second_step: "the sealed secret that a code is compared with",
  take_step: "a code is good once",
  take_recovery_code: "so is one that was written down",
  open_session: "makes the row that a token opens",
  session_holds: "whether next-auth may keep its cookie",
  note_use: "the last use, at most once a minute",
  sign_out: "ends a session and tells the audit",
  note_refusal: "tells the audit of a wrong password",
  invitation: "whom an invitation is for",
  accept_invitation: "sets the first password",
  lose_password: "makes a link for whoever reads an account's mail",
  sweep: "forgets what has been over for long",
  sweep_files: "forgets files that no record shows, and tells what is stored without a row",
  links_due: "which links the sweep tries, of any federation",
  keep_link_checks: "what came of them",
  verified_report: "what a frozen report is, for whoever has its code in hand",
  applied_migrations: "whether the database is what the build expects",
};

describe("tables", () => {
  it("of records all have forced row-level security and a key that begins with the tenant", async () => {
    const tables = await lines("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    expect(tables.length).toBeGreaterThan(15);
    const unforced = await lines(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    const keys = await lines(
      `SELECT c.relname || '.' || i.indexrelid::regclass
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique
          AND 'tenant_id' <> (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = i.indkey[0])`,
    );
    expect({ unforced, keys }).toEqual({ unforced: [], keys: [] });
  });

  it("of records refer to one another only together with the tenant", async () => {
    const loose = await lines(
      `SELECT k.conname FROM pg_constraint k
        WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
          AND k.confrelid <> 'auth.tenants'::regclass
          AND 'tenant_id' <> (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1])`,
    );
    const all = await lines(
      "SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace",
    );
    expect(all.length).toBeGreaterThan(20);
    expect(loose).toEqual([]);
  });

  it("of sign-in are granted to nobody but the facts role, and to that no password", async () => {
    const { app, auth, facts } = roleNames();
    const granted = await lines(
      `SELECT grantee || ' ' || privilege_type || ' ' || table_name FROM information_schema.role_table_grants
        WHERE table_schema = 'auth' AND grantee = ANY ($1)`,
      [[app, auth, "PUBLIC"]],
    );
    const readable = await lines(
      `SELECT table_name FROM information_schema.role_table_grants
        WHERE table_schema = 'auth' AND grantee = $1 GROUP BY 1 ORDER BY 1`,
      [facts],
    );
    expect(granted).toEqual([]);
    expect(readable).toEqual(["memberships", "sessions", "tenant_revisions", "tenants", "users", "visits"]);
  });
});

describe("roles", () => {
  it("of the app own nothing, bypass nothing and create nothing", async () => {
    const { app, auth } = roleNames();
    const strong = await lines(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)
          AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
      [[app, auth]],
    );
    const members = await lines(
      "SELECT roleid::regrole::text FROM pg_auth_members WHERE member = ANY (SELECT oid FROM pg_roles WHERE rolname = ANY ($1))",
      [[app, auth]],
    );
    const owned = await lines(
      "SELECT relname FROM pg_class WHERE relowner = ANY (SELECT oid FROM pg_roles WHERE rolname = ANY ($1))",
      [[app, auth]],
    );
    const creating = await lines(
      `SELECT r || ' ' || s FROM unnest($1::text[]) r, unnest(ARRAY['public', 'app', 'auth']) s
        WHERE has_schema_privilege(r, s, 'CREATE')`,
      [[app, auth]],
    );
    expect({ strong, members, owned, creating }).toEqual({
      strong: [],
      members: [],
      owned: [],
      creating: [],
    });
  });

  it("of the app cannot truncate, and delete only placements, successions, targets, exceptions, places in blocks and how links are found", async () => {
    const granted = await lines(
      `SELECT privilege_type || ' ' || table_name FROM information_schema.role_table_grants
        WHERE grantee = $1 AND privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE')`,
      [roleNames().app],
    );
    // What a target or an exception said is kept in the history of its plan; of a succession in the reorganisation; of blocks in the audit.
    expect(granted).toEqual([
      "DELETE placements",
      "DELETE successions",
      "DELETE targets",
      "DELETE overrides",
      "DELETE block_units",
      "DELETE given_links",
    ]);
  });
});

/** Everything that a backup must hold, and the list of migrations. */
const ALL_TABLES = `SELECT c.oid::regclass::text FROM pg_class c
  WHERE c.relnamespace IN ('public'::regnamespace, 'auth'::regnamespace) AND c.relkind IN ('r', 'p') ORDER BY 1`;

describe("the role of the backup", () => {
  /** The SQLSTATE with which a statement fails as that role, or how many rows it gave. */
  async function asBackup(sql: string): Promise<string | number | null | undefined> {
    await client.query("BEGIN");
    try {
      await client.query(`SET LOCAL ROLE ${roleNames().backup}`);
      return (await client.query(sql)).rowCount;
    } catch (error) {
      return error instanceof Error && "code" in error ? String(error.code) : undefined;
    } finally {
      await client.query("ROLLBACK");
    }
  }

  it("reads every row of every table, without a session", async () => {
    await foundFederation(client, "saved");
    const tables = await lines(ALL_TABLES);
    expect(tables.length).toBeGreaterThan(25);
    const missed: unknown[] = [];
    let rows = 0;
    for (const table of tables) {
      const { rowCount } = await client.query(`SELECT FROM ${table}`);
      rows += rowCount ?? 0;
      if ((await asBackup(`SELECT FROM ${table}`)) !== rowCount) missed.push(table);
    }
    const unruled = await lines(
      `SELECT c.relname FROM pg_class c WHERE c.oid::regclass::text = ANY ($1) AND c.relrowsecurity AND NOT EXISTS (
         SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'backup' AND p.polcmd = 'r'
            AND p.polroles = ARRAY[$2::regrole::oid] AND pg_get_expr(p.polqual, c.oid) = 'true')`,
      [tables, roleNames().backup],
    );
    expect({ missed, unruled }).toEqual({ missed: [], unruled: [] });
    expect(rows).toBeGreaterThan(50);
  });

  it("writes nothing, owns nothing, calls nothing of ours and signs in nowhere", async () => {
    const passed: string[] = [];
    for (const table of await lines(ALL_TABLES)) {
      const writes = [
        `INSERT INTO ${table} DEFAULT VALUES`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
        `LOCK TABLE ${table} IN ROW EXCLUSIVE MODE`,
      ];
      for (const sql of writes) if ((await asBackup(sql)) !== "42501") passed.push(sql);
    }
    const { backup } = roleNames();
    const more = await lines(
      `SELECT privilege_type || ' ' || table_name FROM information_schema.role_table_grants
        WHERE grantee = $1 AND privilege_type <> 'SELECT'
       UNION ALL SELECT p.oid::regprocedure::text FROM pg_proc p
        WHERE p.pronamespace IN ('app'::regnamespace, 'auth'::regnamespace) AND has_function_privilege($1, p.oid, 'EXECUTE')
          AND p.prorettype <> 'trigger'::regtype
       UNION ALL SELECT nspname FROM pg_namespace WHERE has_schema_privilege($1, oid, 'CREATE')
       UNION ALL SELECT relname FROM pg_class WHERE relowner = $1::regrole
       UNION ALL SELECT roleid::regrole::text FROM pg_auth_members WHERE member = $1::regrole
       UNION ALL SELECT rolname FROM pg_roles WHERE oid = $1::regrole
          AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolcanlogin)`,
      [backup],
    );
    expect({ passed, more }).toEqual({ passed: [], more: [] });
  });

  it("is nobody's by inheritance, and the owner's alone to take", async () => {
    const members = await lines(
      "SELECT member::regrole || ' ' || set_option || ' ' || inherit_option FROM pg_auth_members WHERE roleid = $1::regrole AND (set_option OR inherit_option)",
      [roleNames().backup],
    );
    expect(members).toEqual([`${roleNames().owner} true false`]);
  });
});

describe("functions", () => {
  it("with their owner's rights have a pinned search_path that ends in pg_temp", async () => {
    const definers = `SELECT p.oid::regprocedure::text FROM pg_proc p
        WHERE p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) AND p.prosecdef`;
    const loose = await lines(
      `${definers} AND NOT coalesce(p.proconfig @> ARRAY['search_path=pg_catalog, pg_temp'], false)`,
    );
    expect((await lines(definers)).length).toBeGreaterThan(20);
    expect(loose).toEqual([]);
  });

  it("of ours are executable by nobody in general", async () => {
    const open = await lines(
      `SELECT p.oid::regprocedure::text FROM pg_proc p
        WHERE p.pronamespace IN ('app'::regnamespace, 'auth'::regnamespace)
          AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0)
          AND p.prorettype <> 'trigger'::regtype`,
    );
    expect(open).toEqual([]);
  });

  it("of sign-in are those that are named here with their reason", async () => {
    const callable = await lines(
      `SELECT DISTINCT p.proname::text FROM pg_proc p
        WHERE p.pronamespace = 'auth'::regnamespace AND has_function_privilege($1, p.oid, 'EXECUTE') ORDER BY 1`,
      [roleNames().auth],
    );
    const app = await lines(
      `SELECT p.proname FROM pg_proc p
        WHERE p.pronamespace = 'auth'::regnamespace AND has_function_privilege($1, p.oid, 'EXECUTE')`,
      [roleNames().app],
    );
    expect(callable).toEqual(Object.keys(AUTH_FUNCTIONS).sort());
    expect(app).toEqual([]);
  });
});

describe("views", () => {
  it("run with the rights of whoever asks, and none is kept", async () => {
    const risky = await lines(
      `SELECT relname FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace)
          AND (relkind = 'm' OR relkind = 'v' AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false))`,
    );
    expect(risky).toEqual([]);
  });
});
