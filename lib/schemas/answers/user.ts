import * as z from "zod";
import { ACCOUNT_STANDINGS } from "@/lib/domain/account";
import { ROLES } from "@/lib/domain/policy";
import { LEVELS } from "@/lib/domain/unit";

const instant = z.string().nullable();

/** An account as the API answers it. */
export const accountAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  login: z.string().nullable(),
  standing: z.enum(ACCOUNT_STANDINGS),
  signedInAt: instant,
  invitedAt: instant,
  invitedUntil: instant,
  memberships: z.array(
    z.strictObject({
      unit: z.string(),
      unitName: z.string(),
      level: z.enum(LEVELS),
      role: z.enum(ROLES),
    }),
  ),
  secondStep: z.boolean(),
  /** Of its memberships. */
  version: z.int(),
});

/**
 * An invitation, told once: the path opens it. A repeat of its key within ten minutes tells another in its place (`again`), a later one
 * an empty path.
 */
export const issuedAnswer = z.strictObject({
  again: z.literal(true).optional(),
  id: z.string(),
  name: z.string(),
  /** What they sign in by. */
  login: z.string(),
  /** Where they hold a role. */
  where: z.string(),
  path: z.string(),
  until: z.string(),
});

/** How many sessions ended. */
export const endedAnswer = z.strictObject({ id: z.string(), ended: z.int() });

/** What came of a change of chair: the new one's invitation, and what of the old one's ended. */
export const handedOverAnswer = issuedAnswer.extend({ links: z.int(), former: z.int() });
