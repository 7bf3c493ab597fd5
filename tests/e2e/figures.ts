import type { Page } from "@playwright/test";
import { rows } from "./installation";

export interface Result {
  unit: string;
  target: string;
  status: string;
  value: number | null;
}

export interface Answer {
  /** The code of the unit at the top. */
  province: string;
  results: Result[];
  targets: { target: string; met: number; applicable: number }[];
  units: { unit: string; completion: { met: number; applicable: number }; score: number | null }[];
}

/** What the API answers to whoever is signed in on the page. */
export async function complianceOf(page: Page, query: string, province: string): Promise<Answer> {
  const response = await page.request.get(`/api/v1/compliance?${query}`);
  return { province, ...(await response.json()) };
}

/** Force and level of a plan's targets by code. */
export async function forcesOf(tenant: string, year: number) {
  const found = await rows<{ code: string; force: string; level: string }>(
    `SELECT g.code, g.force, g.level FROM targets g JOIN auth.tenants t ON t.id = g.tenant_id
      WHERE t.code = $1 AND g.year = $2`,
    [tenant, year],
  );
  return new Map(found.map((target) => [target.code, target]));
}

const BEYOND = {
  SUBMITTED: ["SUBMITTED", "APPROVED", "PUBLISHED"],
  APPROVED: ["APPROVED", "PUBLISHED"],
} as const;

/** Adds up activities as a person with the table before them would. Without a unit: the whole federation. */
export async function sumOf(asked: {
  tenant: string;
  type: string;
  outlet: string;
  from: string;
  to: string;
  beyond: keyof typeof BEYOND;
  unit?: string;
}): Promise<number> {
  const { tenant, type, outlet, from, to, beyond, unit } = asked;
  const [sum] = await rows<{ sum: number }>(
    `SELECT coalesce(sum(a.quantity), 0)::int AS sum
       FROM activities a JOIN units u ON u.id = a.unit_id JOIN auth.tenants t ON t.id = a.tenant_id
      WHERE t.code = $1 AND a.type = $2 AND a.outlet = $3 AND a.occurred_on BETWEEN $4 AND $5
        AND a.status = ANY ($6) AND a.withdrawn_at IS NULL AND ($7::text IS NULL OR u.code = $7)`,
    [tenant, type, outlet, from, to, BEYOND[beyond], unit ?? null],
  );
  return sum?.sum ?? 0;
}
