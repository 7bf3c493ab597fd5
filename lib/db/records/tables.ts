import type { RecordName } from "@/lib/schemas/record-path";
import type { Field, FieldKind, RecordTable } from "./table";

const UUID = { column: "id", isUuid: true } as const;
const TEXT = { column: "id", isUuid: false } as const;

/** `field column kind` per line; the column is the field's own name where it is left out. */
function fields(lines: Readonly<Record<string, FieldKind | readonly [column: string, kind: FieldKind]>>) {
  return Object.fromEntries(
    Object.entries(lines).map(([name, line]): [string, Field] => {
      const [column, kind] = typeof line === "string" ? [name, line] : line;
      return [name, { column, kind }];
    }),
  );
}

const unit = ["unit_id", "unit"] as const;
const channel = ["channel_id", "channel"] as const;

/** The records without a workflow; fields in the order of the bundle's columns (interfaces.md §3). */
export const RECORD_TABLES = {
  reporters: {
    table: "reporters",
    entity: "reporter",
    owner: "unit_id",
    key: UUID,
    fields: fields({
      unit,
      fullName: ["full_name", "text"],
      position: "text",
      appointed: "date",
      ended: "date",
      decisionNo: ["decision_no", "text"],
    }),
  },
  channels: {
    table: "channels",
    entity: "channel",
    owner: "unit_id",
    key: { column: "code", isUuid: false },
    fields: fields({
      code: "text",
      unit,
      platform: "text",
      purpose: "text",
      name: "text",
      url: "text",
      opened: "date",
      closed: "date",
    }),
  },
  coverage: {
    table: "coverage_readings",
    entity: "reading",
    owner: "owner_id",
    key: UUID,
    fields: fields({ channel, asOf: ["as_of", "date"], audience: "text", connected: "whole" }),
  },
  chairLinks: {
    table: "chair_links",
    entity: "chairLink",
    owner: "owner_id",
    key: UUID,
    fields: fields({ channel, unit, joined: "date", left: ["left_on", "date"] }),
  },
  enquiries: {
    table: "enquiries",
    entity: "enquiry",
    owner: "unit_id",
    key: TEXT,
    fields: fields({
      unit,
      receivedAt: ["received_at", "instant"],
      answeredAt: ["answered_at", "instant"],
      topic: "text",
    }),
  },
  facilities: {
    table: "facilities",
    entity: "facility",
    owner: "unit_id",
    key: TEXT,
    fields: fields({ unit, kind: "text", quantity: "whole", installed: "date", removed: "date" }),
  },
  misinformation: {
    table: "misinformation",
    entity: "misinformation",
    owner: "unit_id",
    key: TEXT,
    fields: fields({
      unit,
      spottedOn: ["spotted_on", "date"],
      claim: "text",
      action: "text",
      handledOn: ["handled_on", "date"],
    }),
  },
} as const satisfies Readonly<Record<RecordName, RecordTable>>;
