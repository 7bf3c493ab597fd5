import { READING_AUDIENCES } from "@/lib/domain/channel";
import { record } from "./record";

/** How many of an audience a channel reached on a day. */
export const coverage = record(
  {
    channel: { kind: "reference", to: "channels" },
    asOf: { kind: "day", past: true },
    audience: { kind: "choice", of: READING_AUDIENCES },
    connected: { kind: "count", least: 0 },
  },
  {
    table: "coverage_readings",
    entity: "reading",
    key: ["channel", "asOf", "audience"],
    owner: "channel",
    life: "recorded",
    dated: ["asOf"],
    within: ["channel"],
    hangsOn: "channel",
  },
);
