import type * as z from "zod";
import { optional } from "./missing";
import { shape } from "./shape";
import { anyText, code, PROSE_LENGTH } from "./text";
import { instant } from "./time";

/** A question that came through a page, and when it was answered (not before it was asked). */
export const enquiryRow = shape({
  id: code,
  unit: code,
  receivedAt: instant,
  answeredAt: optional(instant),
  topic: optional(anyText(PROSE_LENGTH)),
}).refine(({ receivedAt, answeredAt }) => answeredAt === null || answeredAt >= receivedAt, {
  path: ["answeredAt"],
  error: "enquiry.answeredBeforeReceived",
});

export type EnquiryRow = z.output<typeof enquiryRow>;
