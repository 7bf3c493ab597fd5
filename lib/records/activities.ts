import { ACTIVITY_STATUSES, ATTENDED, FIXED_CHOICES } from "@/lib/domain/activity";
import type { Values } from "./field";
import { keyed, keysOf } from "./keys";
import { LARGEST_QUANTITY, TITLE_LENGTH } from "./limits";
import { record } from "./record";

const attended = { kind: "count", least: 0, most: LARGEST_QUANTITY, optional: true, bundle: false } as const;

/** An activity (compliance.md §3). */
export const activities = record(
  {
    id: { kind: "id" },
    unit: { kind: "reference", to: "units" },
    type: { kind: "reference", to: "activityTypes" },
    occurredOn: { kind: "day", past: true, ofYear: true },
    title: { kind: "text", most: TITLE_LENGTH },
    outlet: { kind: "reference", to: "outlets", optional: true },
    url: { kind: "link", optional: true },
    status: { kind: "choice", of: ACTIVITY_STATUSES },
    content: { kind: "choice", of: FIXED_CHOICES.CONTENT, added: "CONTENT", optional: true },
    form: { kind: "choice", of: FIXED_CHOICES.FORM, added: "FORM", optional: true },
    audiences: { kind: "choices", of: FIXED_CHOICES.AUDIENCE, added: "AUDIENCE" },
    quantity: { kind: "count", least: 1, most: LARGEST_QUANTITY, otherwise: 1 },
    ...keyed(ATTENDED, () => attended),
  },
  {
    table: "activities",
    key: ["id"],
    owner: "unit",
    life: "workflow",
    dated: ["occurredOn"],
    within: ["unit"],
    beside: { urlKey: {} },
  },
);

const { id, unit, status, ...said } = activities.fields;

/** What a unit says of an activity; whose it is and how far it has come is asked apart. */
export type SaidOfActivity = Values<typeof said>;
export const SAID_OF_ACTIVITY = keysOf(said);
