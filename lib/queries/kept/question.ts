import type { Who } from "@/lib/db/who";

/** What an answer depends on besides the federation's records and the reader's rights (architecture.md §3). */
export interface KeptQuestion {
  /** Which query. */
  readonly name: string;
  readonly params: unknown;
  /** Language or format, where it has one. */
  readonly form?: string;
}

/** Everything that an answer which depends on no person may depend on, as one text. */
export function keyFor(who: Who, asked: KeptQuestion): string {
  return JSON.stringify([...questionOf(who, asked), ...rightsOf(who), who.revision]);
}

/** The same of what rests on no activity. */
export function recordsKey(who: Who, asked: KeptQuestion): string {
  return JSON.stringify([...questionOf(who, asked), ...rightsOf(who), who.othersRevision]);
}

/** The same of figures, which every role sees alike: what is visible decides alone. */
export function figuresKey(who: Who, asked: KeptQuestion): string {
  return JSON.stringify([...questionOf(who, asked), who.revision]);
}

/**
 * The question about figures as such, which earlier figures answered too. Where not all is visible, what is so rests on
 * all but activities: a unit that has moved away since is not shown as it was before.
 */
export function lastingKey(who: Who, asked: KeptQuestion): string {
  return JSON.stringify([...questionOf(who, asked), who.seesAll ? null : who.othersRevision]);
}

function rightsOf({ memberships, purpose, tenant }: Who) {
  return [memberships.map(({ unit, role }) => `${unit} ${role}`).sort(), purpose, tenant.upperDecides];
}

function questionOf({ tenant, seesAll, visibleRoots, today }: Who, { name, params, form }: KeptQuestion) {
  return [name, tenant.id, seesAll, visibleRoots, today, params, form ?? null];
}
