import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import {
  type ActivityChoiceEntry,
  type ActivityTypeEntry,
  type OutletEntry,
  offered,
} from "@/lib/domain/catalogue";
import type { ActivityDetail, TargetsMeant } from "@/lib/domain/screen/activity-page";
import type { CountLine } from "@/lib/domain/screen/new-activity";
import { readActivityChoices, readActivityTypes, readOutlets } from "@/lib/queries/catalogue";
import { finalTypes, unitCountLines } from "./new-page";
import { getActivity, meantFor } from "./read";

/** An activity's page: the record, what it helps, what the reader can do with it. */
export interface ShowActivityPage extends ActivityDetail, TargetsMeant {
  readonly types: readonly ActivityTypeEntry[];
  readonly outlets: readonly OutletEntry[];
  readonly choices: readonly ActivityChoiceEntry[];
  readonly today: string;
}

/** What the form of an activity shows beside: what its type and outlet count towards. */
export interface EditActivityPage extends ShowActivityPage {
  readonly lines: readonly CountLine[];
  readonly finalTypes: readonly string[];
}

/** @throws Failure NOT_FOUND as for its page */
export async function editActivityPage(tx: SessionTx, scope: Scope, id: string): Promise<EditActivityPage> {
  const page = await showActivityPage(tx, scope, id);
  const { unit, type, outlet, content, form, audiences } = page.activity;
  const { lines } = await unitCountLines(tx, scope, unit);
  const types = offered(page.types, type);
  return {
    ...{ ...page, types, outlets: offered(page.outlets, outlet), lines },
    choices: offered(page.choices, content, form, ...audiences),
    finalTypes: await finalTypes(tx, scope, types, unit),
  };
}

/** @throws Failure NOT_FOUND also for one that the asker does not see */
export async function showActivityPage(tx: SessionTx, scope: Scope, id: string): Promise<ShowActivityPage> {
  const detail = await getActivity(tx, scope, id);
  const { activity } = detail;
  return {
    ...detail,
    types: await readActivityTypes(tx),
    outlets: await readOutlets(tx),
    choices: await readActivityChoices(tx),
    ...(await meantFor(tx, activity)),
    today: scope.today,
  };
}
