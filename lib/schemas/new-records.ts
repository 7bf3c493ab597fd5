import * as z from "zod";
import { chairLinkRow } from "./chair-link";
import { channelRow } from "./channel";
import { coverageRow } from "./coverage";
import { answeredOnceReceived, enquiryRow } from "./enquiry";
import { facilityRow } from "./facility";
import { handledOnceSpotted, misinformationRow } from "./misinformation";
import { optional } from "./missing";
import { newReporter } from "./reporter";
import { shape } from "./shape";
import { code, link } from "./text";
import { endsAfter } from "./time";

// Records without a workflow, from a form or a script (interfaces.md §4): as the bundle has them, ids left to the product.

const { id: _enquiryId, ...enquiryFields } = enquiryRow.shape;
const { id: _facilityId, ...facilityFields } = facilityRow.shape;
const { id: _misinformationId, ...misinformationFields } = misinformationRow.shape;

const newChannel = shape({ ...channelRow.shape, code: code.optional(), url: optional(link) }).check(
  endsAfter("opened", "closed"),
);

/** What a new record of each kind says. */
export const NEW_RECORDS = {
  reporters: newReporter,
  channels: newChannel,
  coverage: coverageRow,
  chairLinks: chairLinkRow,
  enquiries: shape(enquiryFields).check(answeredOnceReceived),
  facilities: shape(facilityFields).check(endsAfter("installed", "removed")),
  misinformation: shape(misinformationFields).check(handledOnceSpotted),
} as const;

/** What names a record or its place stays as it is. */
const FIXED = ["unit", "channel", "code"];

/** What may be changed of a record: everything but its place, each key optional; an absent one stays as it is. */
export function changesOf(schema: z.ZodObject): Record<string, z.ZodType> {
  const fields = Object.entries(schema.shape).filter(([name]) => !FIXED.includes(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, z.optional(withoutDefault(field))]));
}

function withoutDefault(field: z.core.SomeType): z.core.SomeType {
  return field instanceof z.ZodDefault ? field.unwrap() : field;
}
