import type { OutletKind } from "./activity";
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

export interface ActivityTypeEntry {
  readonly code: string;
  readonly name: string;
  readonly reviewed: boolean;
  /** Added by the federation to the nine that every one has. */
  readonly own: boolean;
}

/** The An Giang plan for one of its years. */
export function cataloguePlan(year: number): Plan {
  return {
    year,
    title: planTitle(year),
    // Its number was not found in any source (domain.md §6).
    documentNo: null,
    issuedOn: "2020-11-13",
    startsOn: "2021-01-01",
    endsOn: "2023-12-31",
    classes: DEFAULT_CLASSES,
    targets: CATALOGUE_TARGETS,
  };
}

export interface OutletEntry {
  readonly code: string;
  readonly name: string;
  readonly kind: OutletKind;
}

/** The outlets that the catalogue's targets name. */
export const CATALOGUE_OUTLETS: readonly OutletEntry[] = [
  { code: "PTTH", name: "Đài Phát thanh – Truyền hình tỉnh", kind: "BROADCASTER" },
  { code: "BAO", name: "Báo tỉnh", kind: "NEWSPAPER" },
  { code: "WEB", name: "Website Liên đoàn Lao động tỉnh", kind: "WEBSITE" },
];
