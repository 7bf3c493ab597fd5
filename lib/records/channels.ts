import { PLATFORMS, PURPOSES } from "@/lib/domain/channel";
import { NAME_LENGTH } from "./limits";
import { record } from "./record";

/** A page or group; no `opened` = always. */
export const channels = record(
  {
    code: { kind: "code", made: ["unit", "platform"] },
    unit: { kind: "reference", to: "units" },
    platform: { kind: "choice", of: PLATFORMS },
    purpose: { kind: "choice", of: PURPOSES },
    name: { kind: "text", most: NAME_LENGTH },
    url: { kind: "link", optional: true },
    opened: { kind: "day", optional: true, past: true },
    closed: { kind: "day", optional: true },
  },
  {
    table: "channels",
    entity: "channel",
    key: ["code"],
    owner: "unit",
    life: "recorded",
    title: "name",
    order: { first: "opened", last: "closed" },
    dated: ["opened", "closed"],
    within: ["unit"],
    fits: ["code", "unit", "opened", "closed"],
  },
);
