import { SHARE_ACTIONS } from "@/lib/actions/shares/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import type { Person } from "@/tests/support/people";
import type { Endpoint } from "./endpoint";
import type { Place } from "./endpoint-records";

function administers({ role }: Person): boolean {
  return role === "PROVINCIAL_ADMIN";
}

async function shareMade({ client, target, unit, mark }: Place): Promise<string> {
  await client.query("SELECT set_config('app.sid', $1, false)", [target.command]);
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO shares (tenant_id, unit_id, year, token, expires_at)
     VALUES ($1, $2, 2021, $3, now() + interval '1 day') RETURNING id`,
    [target.tenant, target.units[unit], `${target.code}.${mark}`],
  );
  return rows[0]?.id ?? "";
}

/** Who shares a view with whoever has its link, and who ends that; no figure and no list of records tells of it. */
export const SHARE_ENDPOINTS: readonly Endpoint[] = [
  {
    ...{ name: "share a unit's state", route: "", method: "POST", action: "share.create" },
    handle: (request) => answerWrite(request, SHARE_ACTIONS.create),
    quiet: true,
    byCode: true,
    call: async ({ unit }) => ({ body: { view: `unit:${unit}`, year: "2021", days: "7" } }),
    allowed: administers,
  },
  {
    ...{ name: "end a share", route: "", method: "POST", action: "share.revoke" },
    handle: (request) => answerWrite(request, SHARE_ACTIONS.revoke),
    quiet: true,
    call: async (place) => ({ body: { id: await shareMade(place) } }),
    allowed: administers,
  },
];
