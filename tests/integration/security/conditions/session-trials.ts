import { connectSuperuser } from "@/tests/support/database";
import { type Person, personAt } from "@/tests/support/people";
import type { DefendedWorld } from "../defended-world";
import { attempts, audited } from "./accounts";
import { ofEachSession, openSessions, SESSIONS, stamped } from "./sessions";
import { type ConditionTrial, disable, forced, personOf, undone, value } from "./trial";

async function tenantBehind(world: DefendedWorld, token: string | null): Promise<unknown> {
  const { client } = world;
  await client.query("SELECT set_config('app.sid', $1, true)", [token]);
  return value(world, "SELECT t.code FROM auth.tenants t WHERE t.id = app.tenant()");
}

/** What a token opens, and how long. */
export const SESSION_TRIALS: Readonly<Record<string, ConditionTrial>> = {
  "auth.session_holds": {
    told: (world) => ofEachSession(world, (token) => value(world, "SELECT auth.session_holds($1)", [token])),
    expected: {
      live: true,
      recent: true,
      token: true,
      other: true,
      ended: false,
      expired: false,
      idle: false,
      unknown: false,
      disabled: false,
    },
  },
  "auth.note_use": {
    async told(world) {
      await openSessions(world);
      const told: unknown[] = [];
      for (const name of ["live", "recent", "ended"]) {
        told.push(
          await undone(world, async () => {
            await value(world, "SELECT auth.note_use($1)", [name]);
            return stamped(world, "last_used_at");
          }),
        );
      }
      return told;
    },
    expected: [["live"], [], []],
  },
  "auth.end_session": {
    told: (world) =>
      ofEachSession(world, async (token) => {
        await value(world, "SELECT auth.end_session($1)", [token]);
        return stamped(world, "ended_at");
      }),
    expected: {
      live: ["live"],
      recent: ["recent"],
      token: ["token"],
      expired: ["expired"],
      idle: ["idle"],
      other: ["other"],
      disabled: ["live"],
      ended: [],
      unknown: [],
    },
  },
  "auth.sign_out": {
    async told(world) {
      await openSessions(world);
      const told: unknown[] = [];
      for (const token of ["live", "ended", world.alpha.command]) {
        told.push(
          await undone(world, async () => {
            return [
              await value(world, "SELECT auth.sign_out($1, 'leaving')::text", [token]),
              await value(world, "SELECT count(*)::int FROM auth.sessions WHERE ended_at = now()"),
              await stamped(world, "ended_at"),
              await audited(world, "leaving"),
            ];
          }),
        );
      }
      return told;
    },
    expected: [
      [null, 1, ["live"], ["account.signOut reader.p@alpha.test"]],
      [null, 0, [], []],
      [null, 0, [], []],
    ],
  },
  "auth.open_session": {
    async told(world) {
      const open = (purpose: string) =>
        undone(world, async () => [
          await value(
            world,
            "SELECT auth.open_session($1, 'new', $2, 60, 600) = now() + interval '600 seconds'",
            [personOf(world).userId, purpose],
          ),
          await value(
            world,
            "SELECT array_agg(u.email) FROM auth.sessions s JOIN auth.users u ON u.id = s.user_id WHERE s.token_hash = sha256('new') AND s.idle_seconds = 60",
          ),
        ]);
      const told = [await open("interactive"), await open("token"), await open("import")];
      const days = (person: Person, purpose: string) =>
        value(
          world,
          "SELECT extract(epoch FROM auth.open_session($1, uuidv7()::text, $2, NULL, 90 * 86400) - now())::int / 86400",
          [person.userId, purpose],
        );
      const chair = personAt(world.alpha, "GRASSROOTS_CHAIR", "G1");
      told.push([await days(chair, "interactive"), await days(personOf(world), "interactive")]);
      told.push([await days(chair, "token"), await days(personOf(world), "token")]);
      await disable(world);
      return [...told, await open("interactive")];
    },
    expected: [
      [true, ["reader.p@alpha.test"]],
      [true, ["reader.p@alpha.test"]],
      [null, null],
      [90, 30],
      [90, 90],
      [null, null],
    ],
  },
  "app.session": {
    async told(world) {
      const { alpha, beta, client } = world;
      await forced(
        world,
        `INSERT INTO auth.sessions (token_hash, tenant_id, user_id, purpose, expires_at)
         SELECT sha256(convert_to(token, 'UTF8')), tenant, $3, 'token', now() + interval '1 hour'
           FROM (VALUES ('', $1::uuid), ('stranger', $2::uuid)) s (token, tenant)`,
        [alpha.tenant, beta.tenant, personOf(world).userId],
      );
      const others = [
        await tenantBehind(world, null),
        await tenantBehind(world, ""),
        await tenantBehind(world, "stranger"),
      ];
      const each = await ofEachSession(world, (token) => tenantBehind(world, token));
      const suspend = (tenant: string) =>
        undone(world, async () => {
          await client.query("UPDATE auth.tenants SET suspended_at = now() WHERE id = $1", [tenant]);
          return [await tenantBehind(world, "other"), await tenantBehind(world, alpha.command)];
        });
      return { ...each, others, suspended: await suspend(alpha.tenant), beside: await suspend(beta.tenant) };
    },
    expected: {
      live: "alpha",
      recent: "alpha",
      token: "alpha",
      other: "alpha",
      ended: "28000",
      expired: "28000",
      idle: "28000",
      unknown: "28000",
      disabled: "28000",
      others: ["28000", "28000", "28000"],
      suspended: ["UC006", "alpha"],
      beside: ["alpha", "alpha"],
    },
  },
  "auth.sweep": {
    async told(world) {
      const { client, alpha } = world;
      await attempts(world, { today: [1, 80_000], before: [1, 90_000] });
      await openSessions(world);
      // Long over are three; of a person's visits the newest stays, a bearer token does not.
      for (const [name, later] of Object.entries({ live: -9, recent: 1, token: 2, other: 3 })) {
        await client.query(
          `UPDATE auth.sessions SET created_at = now() + make_interval(secs => $2),
             expires_at = CASE WHEN $1 = 'other' THEN expires_at ELSE now() - interval '91 days' END
           WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
          [name, later],
        );
      }
      await client.query("DELETE FROM idempotency_keys");
      for (const [key, days] of Object.entries({ week: 6, gone: 8 })) {
        await forced(
          world,
          `INSERT INTO idempotency_keys (tenant_id, actor_id, action, key, body_hash, created_at)
           VALUES ($1, $2, 'x', $3, '', now() - make_interval(days => $4))`,
          [alpha.tenant, personOf(world).userId, key, days],
        );
      }
      await client.query("DELETE FROM imports");
      for (const [name, days] of Object.entries({ week: 6, gone: 8 })) {
        await forced(
          world,
          `INSERT INTO imports (tenant_id, actor_id, kind, file_name, digest, made, changed, left_out, records, created_at)
           VALUES ($1, $2, 'x', $3, '', 0, 0, 0, '[]', now() - make_interval(days => $4))`,
          [alpha.tenant, personOf(world).userId, name, days],
        );
      }
      // The owner's own policies keep what is younger too: a second defence, tried by itself in owner-policies.test.ts.
      for (const [policy, table] of [
        ["sweeping", "idempotency_keys"],
        ["sweeping_finds", "idempotency_keys"],
        ["sweeping_imports", "imports"],
        ["sweeping_imports_finds", "imports"],
      ])
        await client.query(`ALTER POLICY ${policy} ON ${table} USING (true)`);
      await value(world, "SELECT auth.sweep()");
      return [
        await value(world, "SELECT array_agg(key) FROM auth.sign_in_attempts"),
        await value(world, "SELECT array_agg(key) FROM idempotency_keys"),
        await value(world, "SELECT array_agg(file_name) FROM imports"),
        await value(
          world,
          "SELECT array_agg(name ORDER BY nth) FROM unnest($1::text[]) WITH ORDINALITY n (name, nth) JOIN auth.sessions ON token_hash = sha256(convert_to(name, 'UTF8'))",
          [SESSIONS],
        ),
      ];
    },
    expected: [["today"], ["week"], ["week"], SESSIONS.filter((name) => name !== "live" && name !== "token")],
  },
  "auth.sweep_files": {
    async told(world) {
      const { client, alpha } = world;
      await client.query("DELETE FROM files");
      const ids = ["old", "young", "shown", "unknown"].map((_, nth) => fileIdOf(nth));
      const [old, young, shown] = ids;
      await client.query(
        `INSERT INTO files (tenant_id, id, name, type, size, sha256, sent_sha256, sent_by, kind, record, loose_since)
         SELECT $1, f.id, 'x', 'pdf', 5, repeat('0', 64), md5(f.id::text) || md5(''), $2, f.kind, f.kind, now() - make_interval(days => f.days)
         FROM (VALUES ($3::uuid, NULL, 8), ($4::uuid, NULL, 6), ($5::uuid, 'activities', NULL::int)) f (id, kind, days)`,
        [alpha.tenant, personOf(world).userId, old, young, shown],
      );
      // The owner's own policy keeps what is younger too: a second defence, tried by itself in owner-policies.test.ts.
      await client.query("ALTER POLICY files_swept ON files USING (true)");
      const swept = () =>
        value(world, "SELECT array_agg(id ORDER BY id) FROM auth.sweep_files($1) AS id", [ids]);
      const backup = await connectSuperuser();
      await backup.query("SELECT pg_advisory_lock_shared(hashtextextended('files', 0))");
      const meanwhile = await swept();
      await backup.end();
      return [meanwhile, await swept(), await value(world, "SELECT array_agg(id ORDER BY id) FROM files")];
    },
    expected: [null, [fileIdOf(0), fileIdOf(3)], [fileIdOf(1), fileIdOf(2)]],
  },
  "auth.applied_migrations": {
    async told(world) {
      await world.client.query(
        `INSERT INTO auth._prisma_migrations (id, checksum, migration_name, finished_at, rolled_back_at)
         VALUES ('1', '', 'begun', NULL, NULL), ('2', '', 'done', now(), NULL), ('3', '', 'undone', now(), now())`,
      );
      return value(
        world,
        "SELECT array_agg(name) FROM unnest(auth.applied_migrations()) name WHERE name ~ '^[a-z]+$'",
      );
    },
    expected: ["done"],
  },
};

function fileIdOf(nth: number): string {
  return `00000000-0000-4000-8000-00000000000${nth}`;
}
