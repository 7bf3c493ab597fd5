import type { DefendedWorld } from "../defended-world";
import { type ConditionTrial, forced, value } from "./trial";

const URL = "https://example.vn/1";
const EVIDENCE = "https://example.vn/3";

/** Nothing gives a link but these: an activity or a channel each, by its name. */
async function onlyLinks(
  world: DefendedWorld,
  activities: readonly (readonly [id: string, url: string, daysAgo: number, withdrawn: boolean])[],
  channels: readonly (readonly [code: string, url: string, closed: string | null, withdrawn: boolean])[],
): Promise<void> {
  const { alpha } = world;
  for (const table of ["activities", "channels"])
    await forced(world, `UPDATE ${table} SET url = NULL, links = '{}'`, []);
  await forced(world, "DELETE FROM link_checks", []);
  for (const [id, url, daysAgo, withdrawn] of activities)
    await forced(
      world,
      `INSERT INTO activities (tenant_id, id, unit_id, type, occurred_on, title, status, url, withdrawn_at)
       VALUES ($1, $2, $3, 'PAGE_POST', current_date - $4::int, 'x', 'APPROVED', $5, CASE WHEN $6 THEN now() END)`,
      [alpha.tenant, id, alpha.units.G1, daysAgo, url, withdrawn],
    );
  for (const [code, url, closed, withdrawn] of channels)
    await forced(
      world,
      `INSERT INTO channels (tenant_id, code, unit_id, platform, purpose, name, url, closed, withdrawn_at)
       VALUES ($1, $2, $3, 'ZALO', 'LEADERS_LINK', 'x', $4, $5, CASE WHEN $6 THEN now() END)`,
      [alpha.tenant, code, alpha.units.G1, url, closed, withdrawn],
    );
}

/** Which links of records the sweep is given, and of which it may say what came of them. */
export const LINK_TRIALS: Readonly<Record<string, ConditionTrial>> = {
  "auth.links_due": {
    async told(world) {
      const { alpha, beta } = world;
      await onlyLinks(
        world,
        [
          ["due", URL, 0, false],
          ["old", URL, 400, false],
          ["withdrawn", URL, 0, true],
          ["odd", "ftp://example.vn/1", 0, false],
          ["fresh", URL, 0, false],
          ["stale", URL, 0, false],
          ["moved", URL, 0, false],
          ["long", `${URL}${"1".repeat(2_000)}`, 0, false],
        ],
        [
          ["open", URL, null, false],
          ["closed", URL, "2021-02-01", false],
          ["taken-back", URL, null, true],
          ["untyped", "example.vn", null, false],
        ],
      );
      // Evidence is tried beside what a record is about.
      for (const [table, key, record] of [
        ["activities", "id", "old"],
        ["activities", "id", "due"],
        ["channels", "code", "untyped"],
      ])
        await forced(world, `UPDATE ${table} SET links = ARRAY[$1, 'x'] WHERE ${key} = $2`, [
          EVIDENCE,
          record,
        ]);
      for (const [tenant, kind, record, url, days] of [
        [alpha.tenant, "activities", "fresh", URL, 1],
        [alpha.tenant, "activities", "stale", URL, 31],
        [alpha.tenant, "activities", "moved", "https://example.vn/2", 1],
        [alpha.tenant, "activities", "nobody's", URL, 1],
        [alpha.tenant, "channels", "due", URL, 1],
        [beta.tenant, "activities", "due", URL, 1],
      ])
        await forced(
          world,
          `INSERT INTO link_checks (tenant_id, kind, record, url, outcome, checked_at)
           VALUES ($1, $2, $3, $4, 'OPENS', now() - make_interval(days => $5))`,
          [tenant, kind, record, url, days],
        );
      return value(
        world,
        "SELECT array_agg(kind || ' ' || record || ' ' || right(url, 1) ORDER BY kind, record, url) FROM auth.links_due(20)",
      );
    },
    expected: [
      ...["activities due 1", "activities due 3", "activities moved 1", "activities stale 1"],
      ...["channels open 1", "channels untyped 3"],
    ],
  },
  "auth.keep_link_checks": {
    async told(world) {
      const { alpha, beta } = world;
      await onlyLinks(world, [["a", URL, 0, false]], [["c", URL, null, false]]);
      const tried = [
        [alpha.tenant, "activities", "a", URL],
        [alpha.tenant, "channels", "c", URL],
        [alpha.tenant, "channels", "a", URL],
        [alpha.tenant, "activities", "c", URL],
        [alpha.tenant, "activities", "nobody's", URL],
        [alpha.tenant, "channels", "nobody's", URL],
        [beta.tenant, "activities", "a", URL],
        [beta.tenant, "channels", "c", URL],
      ].map(([tenant, kind, record, url]) => ({ tenant, kind, record, url, outcome: "OPENS" }));
      const elsewhere = tried.slice(0, 2).map((each) => ({ ...each, url: "https://example.vn/2" }));
      for (const each of [tried, elsewhere])
        await value(world, "SELECT auth.keep_link_checks($1)", [JSON.stringify(each)]);
      return value(
        world,
        `SELECT array_agg(kind || ' ' || record || ' ' || url ORDER BY kind) FROM link_checks`,
      );
    },
    expected: [`activities a ${URL}`, `channels c ${URL}`],
  },
};
