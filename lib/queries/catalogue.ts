import type { Scope } from "@/lib/auth/scope";
import { loadActivityTypes, loadEntries, loadOutlets, loadStanding } from "@/lib/db/catalogue";
import type { SessionTx } from "@/lib/db/transaction";
import type { ActivityTypeEntry, CatalogueNames, OutletEntry } from "@/lib/domain/catalogue";
import type { CatalogueKind, CataloguePage, Lists, StoodOn } from "@/lib/domain/screen/catalogue";
import { compareText } from "@/lib/domain/text";
import type { ListPart } from "./cursor";
import { keptRecords } from "./kept/records";

// These lists are short and come whole.

/** Where the federation's activities appear, in code order. */
export function readOutlets(tx: SessionTx): Promise<readonly OutletEntry[]> {
  return keptRecords(tx, { name: "outlets", params: null }, () => loadOutlets(tx));
}

/** The federation's types of activities: the nine first, then its own by code. */
export function readActivityTypes(tx: SessionTx): Promise<readonly ActivityTypeEntry[]> {
  return keptRecords(tx, { name: "activityTypes", params: null }, () => loadActivityTypes(tx));
}

/** What outlets are called. */
export async function readCatalogueNames(tx: SessionTx): Promise<CatalogueNames> {
  return { outlets: Object.fromEntries((await readOutlets(tx)).map((each) => [each.code, each])) };
}

/** Where the federation's activities appear. */
export async function listOutlets(tx: SessionTx): Promise<ListPart<OutletEntry>> {
  return { items: await readOutlets(tx), nextCursor: null };
}

/** The federation's types of activities. */
export async function listActivityTypes(tx: SessionTx): Promise<ListPart<ActivityTypeEntry>> {
  return { items: await readActivityTypes(tx), nextCursor: null };
}

/** The lists of the federation's own with what stands on each entry; null for whoever does not administer. */
export async function cataloguePage(tx: SessionTx, scope: Scope): Promise<CataloguePage | null> {
  if (!scope.administers || scope.person === null) return null;
  const standing = Map.groupBy(await loadStanding(tx), ({ kind, code }) => `${kind} ${code}`);
  const stoodOn = async <K extends CatalogueKind>(kind: K): Promise<StoodOn<Lists[K]>[]> => {
    const entries = (await loadEntries(tx, kind)).map((entry) => {
      const [found] = standing.get(`${kind} ${entry.code}`) ?? [];
      return { ...entry, standing: found ?? { activities: 0, targets: [] } };
    });
    return entries.toSorted((a, b) => place(a) - place(b) || compareText(a.name, b.name));
  };
  return { activityTypes: await stoodOn("activityTypes"), outlets: await stoodOn("outlets") };
}

/** What the federation added and uses, what it uses no more, what every one has. */
function place(entry: Lists[CatalogueKind]): number {
  if ("own" in entry && !entry.own) return 2;
  return entry.inUse ? 0 : 1;
}
