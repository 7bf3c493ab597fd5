import type { Client } from "pg";
import { issueToken, savePerson } from "@/lib/auth/people";
import { withClient } from "@/lib/cli/database/connect";
import { type CivilDate, daysBetween, firstDayOfYear, yearOf } from "@/lib/domain/calendar";
import type { Ground } from "./shapes/ground";
import { layOut, type ShapeName } from "./shapes/shapes";

const UNITS = 2_000;
const NEIGHBOURS = 100;
/** More than there are connections in a run. */
const TICKED = 50;

/** Each size has a federation of its own, so that a second run finds what it measures. */
function codeOf(activities: number): string {
  return `bench-${activities}`;
}

/** The measured federation as a province's administrator sees it. */
export interface MeasuredFederation {
  readonly activities: number;
  readonly token: string;
  readonly tenant: string;
  readonly root: string;
  /** An upper-level unit, whose page is opened and for whom articles are logged. */
  readonly unit: string;
  /** The province's group of chairs, and unions whose chairs are not in it: each connection that ticks takes one. */
  readonly group: string;
  readonly unticked: string[];
}

/** Lays out 2,000 units with so many activities this year; what is there already is kept. */
export async function growFederation(
  superuser: Client,
  ownerUrl: string,
  shape: ShapeName,
  { activities, today }: { readonly activities: number; readonly today: CivilDate },
): Promise<MeasuredFederation & { readonly ground: Ground }> {
  const code = codeOf(activities);
  const year = yearOf(today);
  const time = { year, today, days: Math.max(1, daysBetween(firstDayOfYear(year), today)) };
  const ground = await layOut(
    superuser,
    shape,
    code,
    { units: UNITS, activities, neighbours: NEIGHBOURS },
    time,
  );
  // What the server itself does within a minute or two of such a load.
  await superuser.query("VACUUM ANALYZE");
  const email = `officer@${code}.local`;
  const token = await withClient(ownerUrl, async (owner) => {
    await savePerson(owner, { tenant: code, email, name: "Cán bộ đo", role: "PROVINCIAL_ADMIN", units: [] });
    return issueToken(owner, email);
  });
  const [root, unit] = await Promise.all(["PROVINCIAL", "UPPER"].map((level) => firstOf(ground, level)));
  const group = await groupOf(ground, root ?? "");
  const unticked = await outside(ground, group);
  return {
    ground,
    activities,
    token,
    tenant: ground.tenant,
    root: root ?? "",
    unit: unit ?? "",
    group,
    unticked,
  };
}

async function firstOf({ client, tenant }: Ground, level: string): Promise<string> {
  const { rows } = await client.query<{ code: string }>(
    "SELECT code FROM units WHERE tenant_id = $1 AND level = $2 ORDER BY level, code LIMIT 1",
    [tenant, level],
  );
  return rows[0]?.code ?? "";
}

/** The group of a unit in which it is to have every chair. */
async function groupOf({ client, tenant }: Ground, unit: string): Promise<string> {
  const { rows } = await client.query<{ code: string }>(
    `SELECT c.code FROM channels c JOIN units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
     WHERE c.tenant_id = $1 AND u.code = $2 AND c.purpose = 'CADRE_LINK' AND c.closed IS NULL ORDER BY c.code LIMIT 1`,
    [tenant, unit],
  );
  return rows[0]?.code ?? "";
}

/** Some grassroots unions that no link ties to the group. */
async function outside({ client, tenant }: Ground, group: string): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    `SELECT u.code FROM units u WHERE u.tenant_id = $1 AND u.level = 'GRASSROOTS' AND NOT EXISTS (
       SELECT FROM chair_links k JOIN channels c ON c.tenant_id = k.tenant_id AND c.id = k.channel_id
       WHERE k.tenant_id = $1 AND k.unit_id = u.id AND k.withdrawn_at IS NULL AND c.code = $2)
     ORDER BY u.code LIMIT $3`,
    [tenant, group, TICKED],
  );
  return rows.map(({ code }) => code);
}
