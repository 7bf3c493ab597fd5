import { calledKey } from "./called";

export const PLATFORMS = ["FACEBOOK", "ZALO", "VIBER", "TIKTOK", "OTHER"] as const;

export const PURPOSES = ["PUBLIC_PAGE", "OFFICIALS_NETWORK", "CADRE_LINK", "LEADERS_LINK"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A page is there to be read, anything else is a group that one joins. */
export function nounOfPurpose(purpose: unknown): "PAGE" | "GROUP" {
  return purpose === "PUBLIC_PAGE" ? "PAGE" : "GROUP";
}

/** Whom a coverage reading counts (compliance.md §3). */
export const READING_AUDIENCES = [
  "FULL_TIME_OFFICIALS",
  "COMMITTEE_MEMBERS",
  "GROUP_LEADERS",
  "WORKERS",
] as const;
export type ReadingAudience = (typeof READING_AUDIENCES)[number];

/** Whom a coverage target is about: chairs are counted by their links, the others by readings (compliance.md §5). */
export const COVERAGE_AUDIENCES = [...READING_AUDIENCES, "CHAIRS"] as const;
export type CoverageAudience = (typeof COVERAGE_AUDIENCES)[number];

/** Whom a channel of a purpose is kept for: what a plan counts in it besides, it says itself (compliance.md §4). */
const KEPT_FOR: Readonly<Record<Purpose, readonly CoverageAudience[]>> = {
  PUBLIC_PAGE: ["WORKERS"],
  OFFICIALS_NETWORK: ["FULL_TIME_OFFICIALS", "COMMITTEE_MEMBERS"],
  CADRE_LINK: ["FULL_TIME_OFFICIALS", "COMMITTEE_MEMBERS", "CHAIRS"],
  LEADERS_LINK: ["GROUP_LEADERS", "WORKERS"],
};

/** Whom channels of a purpose are kept for. */
export function keptFor(purpose: unknown): readonly CoverageAudience[] {
  const known = PURPOSES.find((each) => each === purpose);
  return known === undefined ? [] : KEPT_FOR[known];
}

/** What of a page or a group tells whether it is another's namesake. */
interface Called {
  readonly platform?: unknown;
  readonly purpose?: unknown;
  readonly name?: unknown;
  readonly closed?: unknown;
}

/** What only one open page or group of a unit is: one that is recorded twice would count twice. Null for what is closed. */
export function namesakeKey(unit: string, { platform, purpose, name, closed }: Called): string | null {
  return closed == null ? [unit, platform, purpose, calledKey(String(name))].join(" ") : null;
}
