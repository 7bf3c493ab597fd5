import type { ActivityTypeEntry, OutletEntry } from "../catalogue";

/** The lists that a federation keeps of its own. */
export interface Lists {
  readonly activityTypes: ActivityTypeEntry;
  readonly outlets: OutletEntry;
}

export type CatalogueKind = keyof Lists;
export const CATALOGUE_KINDS = ["activityTypes", "outlets"] as const satisfies readonly CatalogueKind[];

/** What names an entry, so that it cannot go. */
export interface StandingOn {
  readonly kind: CatalogueKind;
  readonly code: string;
  readonly activities: number;
  /** Targets, each with the years of the plans that have it. */
  readonly targets: readonly { readonly code: string; readonly years: readonly number[] }[];
}

/** An entry, and what stands on it. */
export type StoodOn<Entry> = Entry & { readonly standing: Pick<StandingOn, "activities" | "targets"> };

/** The lists that a federation keeps of its own: what it added and uses, what it uses no more, what every one has. */
export type CataloguePage = { readonly [K in CatalogueKind]: readonly StoodOn<Lists[K]>[] };
