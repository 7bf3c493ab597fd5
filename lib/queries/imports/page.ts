import type { Scope } from "@/lib/auth/scope";
import { channelNames } from "@/lib/db/channels";
import { latestImports } from "@/lib/db/imports/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitsAbove } from "@/lib/db/units/names";
import { loadRecordableUnits } from "@/lib/db/units/recordable";
import type { Called } from "@/lib/domain/called";
import { type ActivityChoiceEntry, offered } from "@/lib/domain/catalogue";
import { landingMembership, recordsSomewhere } from "@/lib/domain/policy";
import type { ShownImport } from "@/lib/domain/screen/import";
import { readActivityChoices, readActivityTypes, readOutlets } from "@/lib/queries/catalogue";
import { ofRecorder } from "./read";

const SHOWN = 10;
/** More are no list to choose from. */
const MOST_LISTED = 2_000;

/** A content, form or audience that the federation added. */
type CalledChoice = Called & Pick<ActivityChoiceEntry, "side">;

/** What rows of a workbook may name. */
export interface ImportLists {
  /** `above`: what it stands below today is called. */
  readonly units: readonly (Called & { readonly above: string | null })[];
  readonly channels: readonly Called[];
  readonly outlets: readonly Called[];
  readonly activityTypes: readonly Called[];
  readonly choices: readonly CalledChoice[];
}

/** What the page of imports needs; null for those who record nowhere. */
export interface ImportPage {
  readonly recent: readonly ShownImport[];
  /** The reader's own unit below the province; null where they work for all of the federation. */
  readonly own: Called | null;
  readonly types: readonly Called[];
  readonly outlets: readonly Called[];
  readonly choices: readonly CalledChoice[];
}

/** Null for those who record nowhere. */
export async function importPage(tx: SessionTx, { memberships }: Scope): Promise<ImportPage | null> {
  if (!recordsSomewhere(memberships)) return null;
  const landing = landingMembership(memberships);
  const below = landing !== null && landing.level !== "PROVINCIAL" ? landing.unit : null;
  const [own] = below === null ? [] : await loadRecordableUnits(tx, { code: below }, 1);
  return {
    recent: await latestImports(tx, SHOWN),
    own: own ?? null,
    types: offered(await readActivityTypes(tx)),
    outlets: offered(await readOutlets(tx)),
    choices: offered(await readActivityChoices(tx)),
  };
}

/** What the lists of a template offer. @throws Failure FORBIDDEN for those who record nowhere */
export async function importLists(tx: SessionTx, scope: Scope): Promise<ImportLists> {
  await ofRecorder(tx, scope);
  const units = await loadRecordableUnits(tx, {}, MOST_LISTED);
  const aboves = await unitsAbove(
    tx,
    units.map(({ code }) => code),
  );
  return {
    units: units.map((unit) => ({ ...unit, above: aboves.get(unit.code)?.name ?? null })),
    channels: (await channelNames(tx)).slice(0, MOST_LISTED),
    outlets: offered(await readOutlets(tx)),
    activityTypes: offered(await readActivityTypes(tx)),
    choices: offered(await readActivityChoices(tx)),
  };
}
