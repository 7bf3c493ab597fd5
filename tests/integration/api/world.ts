import { randomBytes } from "node:crypto";
import { insertBearer, savePersonRow } from "@/lib/db/accounts";
import { openSession } from "@/lib/db/transaction";
import { visibleUnitId } from "@/lib/db/units/read";
import { type Bundle, EMPTY_BUNDLE } from "@/lib/transfer/bundle";
import { importBundle } from "@/lib/transfer/import-bundle";
import { asOwner, foundTenant, type TestTenant } from "../transfer/tenant";

const DAY_SECONDS = 86_400;

/** A person of a test: what a script of theirs would send as its bearer token. */
export interface Person {
  readonly id: string;
  readonly token: string;
}

/** Loads records into a federation, and fails when they are wrong. */
export async function load(tenant: TestTenant, bundle: Partial<Bundle>): Promise<void> {
  const { errors } = await importBundle(tenant.token, { bundle: { ...EMPTY_BUNDLE, ...bundle } });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

/** A person with a role at a unit. */
export async function person(tenant: TestTenant, role: string, unit: string): Promise<Person> {
  const token = randomBytes(32).toString("base64url");
  const unitId = await openSession(tenant.token, "read", (tx) => visibleUnitId(tx, unit));
  if (unitId === null) throw new Error(`There is no unit ${unit}`);
  const email = `${role}.${unit}@${tenant.code}.test`.toLowerCase();
  const id = await asOwner(async (owner) => {
    const row = { tenantId: tenant.id, email, login: null, name: `${role} ${unit}`, unitIds: [unitId], role };
    const saved = await savePersonRow(owner, row);
    await insertBearer(owner, saved, token, DAY_SECONDS);
    return saved;
  });
  return { id, token };
}

function grassroots(code: string, parent: string) {
  return {
    code,
    name: `CĐCS ${code}`,
    level: "GRASSROOTS",
    kind: "ENTERPRISE",
    parent,
    from: null,
    to: null,
  } as const;
}

function upper(code: string) {
  return {
    code,
    name: `LĐLĐ ${code}`,
    level: "UPPER",
    kind: "DISTRICT_FEDERATION",
    parent: "TINH",
    from: null,
    to: null,
  } as const;
}

/** TINH above LX and CD; LX above A and B, CD above C. The catalogue's plans and outlets come by themselves. */
export const UNITS: Bundle["units"] = [
  {
    code: "TINH",
    name: "LĐLĐ tỉnh",
    level: "PROVINCIAL",
    kind: "PROVINCE_FEDERATION",
    parent: null,
    from: null,
    to: null,
  },
  upper("LX"),
  upper("CD"),
  grassroots("A", "LX"),
  grassroots("B", "LX"),
  grassroots("C", "CD"),
];

/** A federation of six units with everybody whom the tests need. */
export async function smallFederation(code: string, records: Partial<Bundle> = {}) {
  const tenant = await foundTenant(code);
  await load(tenant, { units: UNITS, ...records });
  return {
    tenant,
    admin: await person(tenant, "PROVINCIAL_ADMIN", "TINH"),
    staff: await person(tenant, "PROVINCIAL_STAFF", "TINH"),
    reviewer: await person(tenant, "REVIEWER", "TINH"),
    editor: await person(tenant, "UPPER_EDITOR", "LX"),
    otherEditor: await person(tenant, "UPPER_EDITOR", "CD"),
    chair: await person(tenant, "GRASSROOTS_CHAIR", "A"),
    reader: await person(tenant, "READER", "LX"),
  };
}
