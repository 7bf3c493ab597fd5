import type * as z from "zod";
import { optional } from "./missing";
import { shape } from "./shape";
import { anyText, code, PROSE_LENGTH } from "./text";
import { instant, notBefore } from "./time";

/** Nobody answers before they are asked. */
export const answeredOnceReceived = notBefore("receivedAt", "answeredAt", "enquiry.answeredBeforeReceived");

/** A question that came through a page, and when it was answered (not before it was asked). */
export const enquiryRow = shape({
  id: code,
  unit: code,
  receivedAt: instant,
  answeredAt: optional(instant),
  topic: optional(anyText(PROSE_LENGTH)),
}).check(answeredOnceReceived);

export type EnquiryRow = z.output<typeof enquiryRow>;
