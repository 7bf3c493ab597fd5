import { PROSE_LENGTH } from "./limits";
import { record } from "./record";

/**
 * A false story and what was done about it (by nobody before anybody saw it); recorded and reported, never scored. Who
 * spread it is not asked.
 */
export const misinformation = record(
  {
    id: { kind: "id" },
    unit: { kind: "reference", to: "units" },
    spottedOn: { kind: "day", optional: true, past: true },
    claim: { kind: "text", most: PROSE_LENGTH, optional: true, anonymous: true },
    action: { kind: "text", most: PROSE_LENGTH, optional: true, anonymous: true },
    handledOn: { kind: "day", optional: true, past: true },
  },
  {
    table: "misinformation",
    entity: "misinformation",
    key: ["id"],
    owner: "unit",
    life: "recorded",
    title: "claim",
    order: { first: "spottedOn", last: "handledOn", mayEqual: "misinformation.handledBeforeSpotted" },
    dated: ["spottedOn", "handledOn"],
    within: ["unit"],
  },
);
