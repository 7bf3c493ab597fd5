import type { Scope } from "@/lib/auth/scope";
import {
  loadActivityChoices,
  loadActivityTypes,
  loadEntries,
  loadOutlets,
  loadStanding,
} from "@/lib/db/catalogue";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type {
  ActivityChoiceEntry,
  ActivityTypeEntry,
  CatalogueNames,
  OutletEntry,
} from "@/lib/domain/catalogue";
import type {
  CatalogueAsked,
  CatalogueKind,
  CataloguePage,
  Lists,
  StoodOn,
} from "@/lib/domain/screen/catalogue";
import { compareText, isFoundIn } from "@/lib/domain/text";
import type { ListPart } from "./cursor";
import { type Address, one } from "./frame/asked-day";
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

/** What the federation added to the contents, forms and audiences that every one has, in code order. */
export function readActivityChoices(tx: SessionTx): Promise<readonly ActivityChoiceEntry[]> {
  return keptRecords(tx, { name: "activityChoices", params: null }, () => loadActivityChoices(tx));
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

/** The federation's own contents, forms and audiences. */
export async function listActivityChoices(tx: SessionTx): Promise<ListPart<ActivityChoiceEntry>> {
  return { items: await readActivityChoices(tx), nextCursor: null };
}

/**
 * The lists of the federation's own with what stands on each entry, as an address narrows them; null for whoever does not
 * administer.
 */
export async function cataloguePage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<CataloguePage | null> {
  if (!scope.administers || scope.person === null) return null;
  const standing = Map.groupBy(await loadStanding(tx), ({ kind, code }) => `${kind} ${code}`);
  const stoodOn = async <K extends CatalogueKind>(kind: K): Promise<StoodOn<Lists[K]>[]> => {
    const entries = (await loadEntries(tx, kind)).map((entry) => {
      const [found] = standing.get(`${kind} ${entry.code}`) ?? [];
      return { ...entry, standing: found ?? { activities: 0, targets: [] } };
    });
    return entries.toSorted((a, b) => place(a) - place(b) || compareText(a.name, b.name));
  };
  const activityTypes = await stoodOn("activityTypes");
  const outlets = await stoodOn("outlets");
  const activityChoices = await stoodOn("activityChoices");
  const asked = askedOf(address);
  const isAsked = ({ code, name, nameEn, inUse }: Lists[CatalogueKind]) =>
    (asked.use === "" || inUse === (asked.use === "used")) &&
    isFoundIn(`${name} ${nameEn ?? ""} ${code}`, asked.q);
  return {
    asked,
    used: {
      activityTypes: activityTypes.filter((each) => each.own && each.inUse).length,
      outlets: outlets.filter(({ inUse }) => inUse).length,
      activityChoices: activityChoices.filter(({ inUse }) => inUse).length,
    },
    lists: {
      activityTypes: activityTypes.filter(isAsked),
      outlets: outlets.filter(isAsked),
      activityChoices: activityChoices.filter(isAsked),
    },
  };
}

function askedOf(address: Address): CatalogueAsked {
  const use = one(address, "use");
  return { q: one(address, "q"), use: use === "used" || use === "off" ? use : "" };
}

/** The lists as a file. @throws Failure FORBIDDEN for whoever does not administer */
export async function catalogueFile(tx: SessionTx, scope: Scope, address: Address): Promise<CataloguePage> {
  const page = await cataloguePage(tx, scope, address);
  if (page === null) throw new Failure("FORBIDDEN");
  return page;
}

/** What the federation added and uses, what it uses no more, what every one has. */
function place(entry: Lists[CatalogueKind]): number {
  if ("own" in entry && !entry.own) return 2;
  return entry.inUse ? 0 : 1;
}
