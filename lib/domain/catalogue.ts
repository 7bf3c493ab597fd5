import type { ChoiceSide, OutletKind } from "./activity";
import { planTitle } from "./catalogue/english";
import { CATALOGUE_TARGETS } from "./catalogue/targets";
import type { ClassThreshold, Plan } from "./plan";

/** Classes by rounded score, for a plan that names none of its own (compliance.md §9). */
export const DEFAULT_CLASSES: readonly ClassThreshold[] = [
  [90, "Hoàn thành xuất sắc"],
  [80, "Hoàn thành tốt"],
  [50, "Hoàn thành"],
  [0, "Không hoàn thành"],
];

/** The years that the An Giang plan assesses; a new federation without plans gets these (interfaces.md §3). */
export const CATALOGUE_YEARS = [2021, 2022, 2023] as const;

/** What a federation calls something of its own; null = it wishes no English name. */
interface OwnName {
  readonly name: string;
  readonly nameEn: string | null;
}

/** A text of the federation's own, or what it calls something in both languages. */
export type OwnText = string | OwnName;

/** The same by its code, to be chosen. */
export interface NamedEntry extends OwnName {
  readonly code: string;
}

/** What every entry of a federation's own lists has. */
interface Entry extends NamedEntry {
  /** New records may name it. */
  readonly inUse: boolean;
  readonly version: number;
}

export interface ActivityTypeEntry extends Entry {
  readonly reviewed: boolean;
  /** Added by the federation to the nine that every one has. */
  readonly own: boolean;
}

/** What a federation's own lists call their entries, by code; a type is called so by the target that counts it. */
export interface CatalogueNames {
  readonly outlets: Readonly<Record<string, OwnText>>;
}

/** The An Giang plan for one of its years. */
export function cataloguePlan(year: number): Plan {
  return {
    year,
    title: planTitle(year),
    titleEn: null,
    // Its number was not found in any source (domain.md §6).
    documentNo: null,
    issuedOn: "2020-11-13",
    startsOn: "2021-01-01",
    endsOn: "2023-12-31",
    classes: DEFAULT_CLASSES,
    classesEn: null,
    targets: CATALOGUE_TARGETS,
  };
}

export interface OutletEntry extends Entry {
  readonly kind: OutletKind;
}

/** A content, form or audience that the federation added to those that every one has. */
export interface ActivityChoiceEntry extends Entry {
  readonly side: ChoiceSide;
}

/** Entries by their codes. */
export function byCode<E extends { readonly code: string }>(entries: readonly E[]): ReadonlyMap<string, E> {
  return new Map(entries.map((each) => [each.code, each]));
}

/** What can be chosen anew: what is in use, and what was chosen before. */
export function offered<E extends Entry>(entries: readonly E[], ...chosen: readonly (string | null)[]): E[] {
  return entries.filter(({ code, inUse }) => inUse || chosen.includes(code));
}

/** The outlets that the catalogue's targets name. */
export const CATALOGUE_OUTLETS: readonly Pick<OutletEntry, "code" | "name" | "kind">[] = [
  { code: "PTTH", name: "Đài Phát thanh – Truyền hình tỉnh", kind: "BROADCASTER" },
  { code: "BAO", name: "Báo tỉnh", kind: "NEWSPAPER" },
  { code: "WEB", name: "Website Liên đoàn Lao động tỉnh", kind: "WEBSITE" },
];
