import * as z from "zod";
import { AUDIT_DOINGS } from "@/lib/domain/audit";

const values = z.record(z.string(), z.unknown().meta({ description: "As it was sent or kept" })).nullable();
const named = z.strictObject({ id: z.string(), name: z.string().nullable() }).nullable();

/** An entry of the audit as the API answers it. */
export const auditAnswer = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: named,
  purpose: z.string(),
  doing: z.enum(AUDIT_DOINGS),
  action: z.string(),
  kind: z.string(),
  record: z.string(),
  account: z.string().nullable(),
  unit: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  before: values,
  after: values,
  requestId: z.string(),
});
