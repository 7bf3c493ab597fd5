import { issueToken, savePerson } from "@/lib/auth/people";
import { withClient } from "@/lib/cli/database/connect";
import type { Database } from "@/lib/cli/database/open";
import { findTenant, foundTenant, withImportSession } from "@/lib/cli/transfer/tenant";
import { type CivilDate, daysBetween, firstDayOfYear, yearOf } from "@/lib/domain/calendar";
import { importBundle } from "@/lib/transfer/import-bundle";
import { growActivities } from "./activities";
import { grow } from "./shapes/grow";

const UNITS = 2_000;

/** Each size has a federation of its own, so that a second run finds what it measures. */
export function codeOf(activities: number): string {
  return `bench-${activities}`;
}

function officerOf(code: string): string {
  return `officer@${code}.local`;
}

/** The measured federation as a province's administrator sees it. */
export interface MeasuredFederation {
  readonly token: string;
  /** An upper-level unit, whose page and articles are measured. */
  readonly unit: string;
}

/** The demo grown to 2,000 units with so many activities this year; what is there already is kept. */
export async function growFederation(
  database: Database,
  today: CivilDate,
  activities: number,
): Promise<MeasuredFederation> {
  const { ownerUrl, appUrl } = database;
  const code = codeOf(activities);
  const tenant = (await findTenant(ownerUrl, code)) ?? (await found(ownerUrl, code, today));
  const year = yearOf(today);
  const days = Math.max(1, daysBetween(firstDayOfYear(year), today));
  await withImportSession(ownerUrl, tenant, (token) =>
    growActivities({ appUrl, token, year, days, total: activities }),
  );
  // What the server itself does within a minute or two of such a load.
  await withClient(ownerUrl, (owner) => owner.query("VACUUM ANALYZE"));
  const token = await withClient(ownerUrl, (owner) => issueToken(owner, officerOf(code)));
  return { token, unit: "LX" };
}

async function found(ownerUrl: string, code: string, today: CivilDate): Promise<string> {
  const bundle = grow(today, { units: UNITS });
  const tenant = await foundTenant(ownerUrl, code, "LĐLĐ tỉnh đo tốc độ");
  const { errors } = await withImportSession(ownerUrl, tenant, (token) => importBundle(token, { bundle }));
  if (errors.length > 0) throw new Error(`The federation does not load: ${JSON.stringify(errors[0])}`);
  await withClient(ownerUrl, (owner) =>
    savePerson(owner, {
      tenant: code,
      email: officerOf(code),
      name: "Cán bộ đo",
      role: "PROVINCIAL_ADMIN",
      units: [],
    }),
  );
  return tenant;
}
