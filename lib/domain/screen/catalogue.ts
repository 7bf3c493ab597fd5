import type { ActivityChoiceEntry, ActivityTypeEntry, OutletEntry } from "../catalogue";

/** The lists that a federation keeps of its own. */
export interface Lists {
  readonly activityTypes: ActivityTypeEntry;
  readonly outlets: OutletEntry;
  readonly activityChoices: ActivityChoiceEntry;
}

export type CatalogueKind = keyof Lists;
export const CATALOGUE_KINDS = [
  "activityTypes",
  "outlets",
  "activityChoices",
] as const satisfies readonly CatalogueKind[];

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

/** What an address narrows the lists to; empty = not. */
export interface CatalogueAsked {
  readonly q: string;
  readonly use: "used" | "off" | "";
}

/** The lists that a federation keeps of its own: what it added and uses, what it uses no more, what every one has. */
export interface CataloguePage {
  readonly asked: CatalogueAsked;
  /** Whatever is asked: how many types and choices it added and uses, and how many outlets it uses. */
  readonly used: Readonly<Record<CatalogueKind, number>>;
  readonly lists: { readonly [K in CatalogueKind]: readonly StoodOn<Lists[K]>[] };
}
