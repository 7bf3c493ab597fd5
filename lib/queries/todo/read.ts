import type { Scope } from "@/lib/auth/scope";
import { listSorted } from "@/lib/db/records/list";
import type { SessionTx } from "@/lib/db/transaction";
import { askedUnitIds } from "@/lib/db/units/reach";
import { PURPOSES } from "@/lib/domain/channel";
import type { UnitPage } from "@/lib/domain/screen/unit-page";
import { listActivities } from "@/lib/queries/activities/list";
import { listedOf } from "@/lib/records/all";

/** More are in the lists. */
const MOST_RETURNED = 5;
const MOST_GROUPS = 20;

/** What a unit's next steps need beside its figures: what came back, and where its people are counted. */
export async function stepsNeed(
  tx: SessionTx,
  scope: Scope,
  unit: string,
): Promise<Pick<UnitPage, "returned" | "groups">> {
  const asked = { unit, status: ["RETURNED" as const], limit: MOST_RETURNED };
  const { items } = await listActivities(tx, scope, asked);
  return { returned: items, groups: await groupsOf(tx, scope, unit) };
}

async function groupsOf(tx: SessionTx, { today }: Scope, unit: string): Promise<UnitPage["groups"]> {
  const among = await askedUnitIds(tx, { unit }, today);
  const filter = { among, on: today, standing: "open", withdrawn: false, choices: {}, words: [] } as const;
  const order = { by: null, descending: false };
  const part = { after: null, limit: MOST_GROUPS };
  const channels = await listSorted(tx, listedOf("channels"), filter, order, part);
  return channels.flatMap(({ id, purpose, url }) => {
    const known = PURPOSES.find((each) => each === purpose);
    return known === undefined ? [] : [{ id, purpose: known, invites: url !== null }];
  });
}
