import { z } from "zod";
import { type CivilDate, civilDateOf } from "@/lib/domain/calendar";
import { ROLES } from "@/lib/domain/policy";
import { LEVELS } from "@/lib/domain/unit";

const MICROS_PER_MILLISECOND = 1_000;

/** A role at a unit; `unit` is its code. */
const membership = z
  .strictObject({
    unitId: z.uuid(),
    unitCode: z.string(),
    unitName: z.string(),
    level: z.enum(LEVELS),
    role: z.enum(ROLES),
  })
  .transform(({ unitCode: unit, ...held }) => ({ unit, ...held }));

const resolved = z.strictObject({
  sessionId: z.uuid(),
  purpose: z.enum(["interactive", "token", "import", "share"]),
  /** Last use was noted more than a minute ago. */
  stale: z.boolean(),
  tenant: z.strictObject({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    upperDecides: z.boolean(),
    /** Whether its administrators must sign in in two steps. */
    adminsSecondStep: z.boolean(),
  }),
  /** Null for a command's own session. */
  person: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** Highest unit first. */
  memberships: z.array(membership).readonly(),
  /** Reads the whole tenant. */
  seesAll: z.boolean(),
  administers: z.boolean(),
  /** They must set up their second step before anything else. */
  owesSecondStep: z.boolean(),
  /** Of the tenant's records, tree, plan and people, as of this transaction's snapshot (architecture.md §3). */
  revision: z.string(),
  /** The same of all but activities: what does not rest on them is as it was while this is. */
  othersRevision: z.string(),
});

/** The asker as the database resolved them from the session's token. */
export interface Who extends Readonly<z.output<typeof resolved>> {
  /** Codes of the units from which all below is visible, sorted; empty where `seesAll`. */
  readonly visibleRoots: readonly string[];
  /** The civil date on which the transaction began: every query takes its day from here; a clock tells screens how long ago a thing was. */
  readonly today: CivilDate;
}

/** What `app.who()` answered, as of `now` (milliseconds since 1970). */
export function whoOf(answer: unknown, now: number): Who {
  const who = resolved.parse(answer);
  const roots = new Set(who.seesAll ? [] : who.memberships.map(({ unit }) => unit));
  return { ...who, visibleRoots: [...roots].sort(), today: civilDateOf(now * MICROS_PER_MILLISECOND) };
}
