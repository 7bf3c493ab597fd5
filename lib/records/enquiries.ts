import { PROSE_LENGTH } from "./limits";
import { record } from "./record";

/** A question that came through a page, and when it was answered (not before it was asked). */
export const enquiries = record(
  {
    id: { kind: "id" },
    unit: { kind: "reference", to: "units" },
    receivedAt: { kind: "instant", past: true, ofYear: true },
    answeredAt: { kind: "instant", optional: true, past: true },
    topic: { kind: "text", most: PROSE_LENGTH, optional: true },
  },
  {
    table: "enquiries",
    entity: "enquiry",
    key: ["id"],
    owner: "unit",
    life: "recorded",
    title: "topic",
    order: { first: "receivedAt", last: "answeredAt", mayEqual: "enquiry.answeredBeforeReceived" },
    hours: 24,
    dated: ["receivedAt"],
    within: ["unit"],
  },
);
