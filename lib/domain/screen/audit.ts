import type { AuditDoing, AuditLine } from "@/lib/domain/audit";
import type { CivilDate } from "@/lib/domain/calendar";

/** What the page of the audit is asked for; empty = whatever. */
export interface AuditAsked {
  readonly doing: AuditDoing | "";
  readonly kind: string;
  /** Of that kind. */
  readonly record: string;
  /** Id of an account. */
  readonly person: string;
  /** A name that is looked for. */
  readonly who: string;
  /** Code of a unit, itself alone. */
  readonly unit: string;
  /** Code of an upper-level unit, with all below it. */
  readonly below: string;
  /** Days, both included. */
  readonly from: CivilDate | "";
  readonly to: CivilDate | "";
  /** An entry, behind which the page begins. */
  readonly after: string;
}

/** So many days back are counted at the top of the page. */
export const GLANCE_DAYS = 7;
/** More are told as "more than that". */
export const MOST_COUNTED = 1_000;

/** What was done lately: how often, and when last. */
export interface Lately {
  readonly entries: number;
  readonly latest: string | null;
}

/** What an administrator wants to know before anything else. */
export interface AuditGlance {
  /** Accounts that may sign in, and how many of them never did. */
  readonly people: number;
  readonly never: number;
  readonly refused: Lately;
  readonly imports: Lately;
  /** Bytes of evidence, and how many there is room for. */
  readonly stored: number;
  readonly room: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The audit as its address asks for it. */
export interface AuditPage {
  readonly asked: AuditAsked;
  /** What was typed for a day and is none: it narrows nothing. */
  readonly noDays: Readonly<Partial<Record<"from" | "to", string>>>;
  readonly glance: AuditGlance;
  readonly lines: readonly AuditLine[];
  /** Behind which entry older ones are; null = there are none. */
  readonly next: string | null;
  /** Who is meant, where one account is. */
  readonly person: Named | null;
  /** Whom the name that is looked for may mean, where that is not one account. */
  readonly candidates: readonly Named[] | null;
  readonly unitName: string | null;
  /** Upper-level units to choose among. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly today: CivilDate;
}
