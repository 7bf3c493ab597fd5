import { LARGEST_QUANTITY } from "./limits";
import { record } from "./record";

/** Equipment of a unit; recorded and reported, never scored. */
export const facilities = record(
  {
    id: { kind: "id" },
    unit: { kind: "reference", to: "units" },
    kind: { kind: "choice", of: ["LOUDSPEAKER", "NOTICE_BOARD", "OUTDOOR_SIGN", "OTHER"] },
    quantity: { kind: "count", least: 1, most: LARGEST_QUANTITY, otherwise: 1 },
    installed: { kind: "day", optional: true, past: true },
    removed: { kind: "day", optional: true },
  },
  {
    table: "facilities",
    entity: "facility",
    key: ["id"],
    owner: "unit",
    life: "recorded",
    title: "kind",
    order: { first: "installed", last: "removed" },
    dated: ["installed", "removed"],
    within: ["unit"],
  },
);
