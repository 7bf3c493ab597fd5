import { record } from "./record";

/** A unit's chair is in a group. */
export const chairLinks = record(
  {
    channel: { kind: "reference", to: "channels" },
    unit: { kind: "reference", to: "units" },
    joined: { kind: "day", past: true },
    left: { kind: "day", optional: true, column: "left_on" },
  },
  {
    table: "chair_links",
    entity: "chairLink",
    key: ["channel", "unit", "joined"],
    owner: "channel",
    life: "recorded",
    order: { first: "joined", last: "left" },
    dated: ["joined", "left"],
    within: ["channel", "unit"],
    alone: ["channel", "unit"],
    hangsOn: "channel",
  },
);
