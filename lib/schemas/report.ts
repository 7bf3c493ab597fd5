import * as z from "zod";
import { isReportPeriod } from "@/lib/domain/report/period";
import { NAME_LENGTH, PROSE_LENGTH } from "@/lib/records/limits";
import { missingOr, optional } from "./missing";
import { pointer } from "./pointer";
import { partAsked } from "./query";
import { shape } from "./shape";
import { code, perhapsText } from "./text";
import { date } from "./time";

/** A part of the list of reports. */
export const reportQuestion = shape({ ...partAsked, unit: code.optional() });

/** A report that is begun: of which unit (without one, the asker's own), about what, and up to which day. */
export const newReport = shape({
  period: z
    .string({ error: missingOr("period.malformed") })
    .max(10, { error: "period.malformed", abort: true })
    .refine(isReportPeriod, { error: "period.malformed" }),
  unit: optional(code),
  asOf: optional(date),
});

const line = perhapsText(NAME_LENGTH).nullable().optional();
const prose = perhapsText(PROSE_LENGTH).nullable().optional();

/** A report that is made final. */
export const reportFreeze = shape(pointer);

/** What is written in a report; what is absent stays, null takes it away. */
export const reportEdit = shape({
  id: pointer.id,
  version: pointer.version,
  documentNo: line,
  signedOn: date.nullable().optional(),
  place: line,
  superior: line,
  issuer: line,
  basis: prose,
  guidance: prose,
  strengths: prose,
  limits: prose,
  directions: prose,
  proposals: prose,
  authority: prose,
  signer: line,
  recipients: prose,
});
