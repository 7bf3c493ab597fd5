/** The activity types that every federation has (compliance.md §3); a tenant adds its own codes. */
export const ACTIVITY_TYPES = [
  "SPECIAL_CAMPAIGN",
  "TV_PROGRAMME",
  "RADIO_EPISODE",
  "NEWSPAPER_COLUMN",
  "WEBSITE_ARTICLE",
  "TRAINING_CLASS",
  "PAGE_POST",
  "INTERNAL_SESSION",
  "EMPLOYER_PROPOSAL",
] as const;

export const ACTIVITY_STATUSES = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "APPROVED",
  "PUBLISHED",
  "REJECTED",
] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** By what a federation tells activities apart beside their types: what one is about, how it reached people, whom it was for. */
export const CHOICE_SIDES = ["CONTENT", "FORM", "AUDIENCE"] as const;
export type ChoiceSide = (typeof CHOICE_SIDES)[number];

/** What every federation has of each side (interfaces.md §3); a federation adds its own codes. */
export const FIXED_CHOICES = {
  CONTENT: ["IN_DEPTH", "REGULAR", "EVENTS"],
  FORM: ["WEBSITE", "SOCIAL", "PRESS", "GROUP", "LOUDSPEAKER", "ORAL"],
  AUDIENCE: ["OFFICIALS", "MEMBERS", "WORKERS", "EMPLOYERS", "SOCIETY"],
} as const satisfies Readonly<Record<ChoiceSide, readonly string[]>>;

/** What an activity says of the sides. */
export interface ChosenOfActivity {
  readonly content: string | null;
  readonly form: string | null;
  readonly audiences: readonly string[];
}

/** What it names beside what every federation has, each with the path of the field that names it. */
export function addedChoices({
  content,
  form,
  audiences,
}: ChosenOfActivity): { readonly path: string; readonly side: ChoiceSide; readonly code: string }[] {
  const said = [
    { path: "content", side: "CONTENT", code: content },
    { path: "form", side: "FORM", code: form },
    ...audiences.map((code, nth) => ({ path: `audiences.${nth}`, side: "AUDIENCE" as const, code })),
  ] as const;
  return said.flatMap(({ code, ...at }) =>
    code === null || isFixed(at.side, code) ? [] : [{ ...at, code }],
  );
}

/** Whether every federation has it of that side. */
export function isFixed(side: ChoiceSide, code: string): boolean {
  const fixed: readonly string[] = FIXED_CHOICES[side];
  return fixed.includes(code);
}

/** How many attended, by role: full-time officials, chairs and vice-chairs of grassroots unions, anybody else. */
export const ATTENDED = ["attendedOfficials", "attendedChairs", "attendedOthers"] as const;
export type Attendance = Readonly<Record<(typeof ATTENDED)[number], number | null>>;

/** Where it appeared. */
export const OUTLET_KINDS = ["BROADCASTER", "NEWSPAPER", "WEBSITE", "RADIO", "SOCIAL", "OTHER"] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** From which status on an activity counts, each past the one before it (compliance.md §4); of other statuses it never does. */
export const COUNTS_FROM = ["SUBMITTED", "APPROVED", "PUBLISHED"] as const;
export type CountsFrom = (typeof COUNTS_FROM)[number];

const COUNTING: readonly ActivityStatus[] = COUNTS_FROM;

/** Whether a status is at or past the one from which a measure counts. */
export function isAtOrPast(status: ActivityStatus, countsFrom: CountsFrom): boolean {
  return COUNTING.indexOf(status) >= COUNTING.indexOf(countsFrom);
}

/** What the day of an activity is called: it was held, published or broadcast. */
export type DateKind = "held" | "published" | "aired";

const DATE_KINDS: ReadonlyMap<string, DateKind> = new Map([
  ["WEBSITE_ARTICLE", "published"],
  ["PAGE_POST", "published"],
  ["NEWSPAPER_COLUMN", "published"],
  ["TV_PROGRAMME", "aired"],
  ["RADIO_EPISODE", "aired"],
]);

/** @param type of a federation's own too, which is held */
export function dateKindOf(type: string): DateKind {
  return DATE_KINDS.get(type) ?? "held";
}

/** Whether people attend it, so that its quantity is of classes and never of people (docs/decisions/attendance.md). */
export function isClass(type: string): boolean {
  return type === "TRAINING_CLASS";
}

/** Types of every federation that are approved when they are handed in (compliance.md §3). */
export const UNREVIEWED_TYPES: readonly string[] = ["PAGE_POST", "INTERNAL_SESSION", "EMPLOYER_PROPOSAL"];
