import * as z from "zod";
import { EVIDENCE_KINDS } from "@/lib/domain/compliance/explain/evidence";
import { REPORT_TEXTS } from "@/lib/domain/report/report";
import { resultAnswer } from "./compliance";

const written = z.string().nullable();

/** An official report without its figures; what is printed is at its address with `.docx`, `.xlsx` or `.html`. */
export const reportAnswer = z.strictObject({
  id: z.string(),
  version: z.int(),
  unit: z.string(),
  period: z.string(),
  asOf: z.iso.date(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  documentNo: written,
  signedOn: written,
  place: written,
  superior: written,
  issuer: written,
  basis: written,
  guidance: written,
  strengths: written,
  limits: written,
  directions: written,
  proposals: written,
  authority: written,
  signer: written,
  recipients: written,
  frozen: z.strictObject({ code: z.string(), at: z.string(), by: z.string().nullable() }).nullable(),
  toWrite: z.array(z.enum(REPORT_TEXTS)),
});

/** What today's records answer otherwise than a frozen report, result by result, with the records behind it. */
export const differencesAnswer = z.strictObject({
  code: z.string(),
  items: z.array(
    z.strictObject({
      unit: z.string(),
      target: z.string(),
      before: resultAnswer.nullable(),
      after: resultAnswer.nullable(),
      records: z.array(
        z.strictObject({
          kind: z.enum([...EVIDENCE_KINDS, "HEADCOUNT"]),
          id: z.string(),
          change: z.enum(["CAME", "WENT", "CHANGED"]),
        }),
      ),
    }),
  ),
});

/** What the code of a frozen report stands for; no figures. */
export const verifiedAnswer = z.strictObject({
  code: z.string(),
  federation: z.string(),
  unit: z.string(),
  period: z.string(),
  asOf: z.iso.date(),
  frozenAt: z.string(),
});
