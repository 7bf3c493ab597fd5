import { z } from "zod";

const membership = z.strictObject({
  unitId: z.uuid(),
  unitCode: z.string(),
  unitName: z.string(),
  level: z.enum(["PROVINCIAL", "UPPER", "GRASSROOTS"]),
  role: z.enum([
    "PROVINCIAL_ADMIN",
    "PROVINCIAL_STAFF",
    "REVIEWER",
    "UPPER_EDITOR",
    "GRASSROOTS_CHAIR",
    "READER",
  ]),
});

/** What `app.who()` answers: the asker as the database resolved them from the session's token. */
export const whoSchema = z.strictObject({
  sessionId: z.uuid(),
  purpose: z.enum(["interactive", "token", "import"]),
  /** Last use was noted more than a minute ago. */
  stale: z.boolean(),
  tenant: z.strictObject({ id: z.uuid(), code: z.string(), name: z.string(), upperDecides: z.boolean() }),
  person: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** Highest unit first. */
  memberships: z.array(membership),
  seesAll: z.boolean(),
  administers: z.boolean(),
  /** Of the tenant's records, tree, plan and people, as of this transaction's snapshot (architecture.md §3). */
  revision: z.string(),
  /** The same of all but activities: what does not rest on them is as it was while this is. */
  othersRevision: z.string(),
});

export type Who = z.output<typeof whoSchema>;
