import * as z from "zod";
import { AUDIT_DOINGS } from "@/lib/domain/audit";
import { CODE_LENGTH, URL_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { daysAsked, partAsked, unitsAsked } from "./query";
import { shape } from "./shape";
import { anyText } from "./text";

/** What the audit can be asked for; a record is named with its kind. */
export const auditQuestion = shape({
  ...partAsked,
  ...daysAsked,
  ...unitsAsked,
  doing: choice(AUDIT_DOINGS).optional(),
  kind: anyText(CODE_LENGTH).optional(),
  record: anyText(URL_LENGTH).optional(),
  person: z.uuid({ error: "code.malformed" }).optional(),
}).refine(({ record, kind }) => record === undefined || kind !== undefined, {
  error: "required",
  path: ["kind"],
});

export type AuditQuestion = z.output<typeof auditQuestion>;
