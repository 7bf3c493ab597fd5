import * as z from "zod";

/** A closed period as the API answers it; a refused write carries it without `reopened`. */
export const lockAnswer = z.strictObject({
  id: z.string(),
  period: z.string(),
  unit: z.string().nullable(),
  closedAt: z.string(),
  closedBy: z.string().nullable(),
  reason: z.string().nullable(),
  reopened: z.strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
});
