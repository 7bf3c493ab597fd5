import * as z from "zod";
import { codeOfSegment } from "@/lib/domain/address";
import { DOCUMENT_LENGTH } from "@/lib/domain/plan-document/document";
import { PROSE_LENGTH, TITLE_LENGTH } from "@/lib/records/limits";
import { optional } from "./missing";
import { whole, year } from "./number";
import { pointer } from "./pointer";
import { partAsked, yearAsked } from "./query";
import { changedFields, saidFields } from "./record";
import { heldTo } from "./rule";
import { exceptionRule, milestoneRule } from "./rules";
import { shape } from "./shape";
import { addressedCode, anyText, code, perhapsText, text, typedText } from "./text";
import { date, inOrder } from "./time";
import { changes } from "./what-if";

/** A plan in an address. */
export const addressedPlan = shape({ year: yearAsked });

/** One of its targets. */
export const addressedTarget = shape({ year: yearAsked, code: pointer.id });

/** A unit's exception from one. */
export const addressedOverride = shape({
  year: yearAsked,
  unit: z.string().transform(codeOfSegment),
  target: z.string().transform(codeOfSegment),
});

/** A part of a year's exceptions. */
export const overrideQuestion = shape({
  year: yearAsked,
  ...partAsked,
  unit: code.optional(),
  target: code.optional(),
});

/** Which version of the plan was seen; after its issue also why it changes, and from when. */
const amended = {
  version: pointer.version,
  reason: typedText(PROSE_LENGTH).nullable().default(null),
  from: date.nullable().default(null),
};

const { year: _year, ...said } = saidFields("plans");
const { year: _, ...changed } = changedFields("plans");
const order = { first: "startsOn", last: "endsOn" };

/** A draft on a blank page. */
export const newPlan = shape({ year, ...said }).check(inOrder(order));

/** What a plan says of itself; an absent key stays as it is. Its classes may come as people type them, a line for each. */
export const planEdit = shape({
  ...{ year: yearAsked, ...amended, ...changed },
  classLines: anyText(PROSE_LENGTH).nullable().optional(),
});

/** A draft for another year, with the targets of `source`. */
export const planClone = shape({ source: yearAsked, year, title: text(TITLE_LENGTH) });

/** A draft that comes into force, or an issued plan that is closed. */
export const planStep = shape({ year: yearAsked, version: pointer.version });

/** Other figures in a plan. */
export const planRevision = shape({ year: yearAsked, ...amended, changes });

const { year: _ofYear, code: ownTargetCode, title, titleEn, sentence, ...ruled } = saidFields("targets");

/** What a target asks, whatever it is called: tried before it is saved. */
export const targetTried = shape({ year: yearAsked, ...ruled }).check(heldTo(milestoneRule));

const targetSaid = {
  ...amended,
  ...{ title, titleEn },
  ...ruled,
  sentence,
};

/** All that a plan is to say of a target, which need not have been there. */
export const targetPut = shape({ year: yearAsked, code: addressedCode, ...targetSaid }).check(
  heldTo(milestoneRule),
);

/** The same of one that was not there, with the passage of a text that it comes from. */
export const targetNew = shape({
  ...{ year: yearAsked, code: ownTargetCode, ...targetSaid },
  ...{ document: optional(code), passageStart: optional(whole(0)), passageEnd: optional(whole(1)) },
}).check(heldTo(milestoneRule));

/** The text of an issued plan. */
export const documentNew = shape({
  year: yearAsked,
  name: typedText(TITLE_LENGTH),
  content: typedText(DOCUMENT_LENGTH),
});

/** A passage of one that is no target, or may be one after all. */
export const passageDropped = shape({
  year: yearAsked,
  document: code,
  start: whole(0),
  dropped: z.boolean({ error: "required" }),
});

/** A target that is taken out. */
export const targetRemoval = addressedTarget.extend(amended);

const { required, waived } = saidFields("overrides");

/** All that is to hold of a unit instead of a target's figure. */
export const overridePut = addressedOverride
  .extend({ ...amended, required, waived })
  .check(heldTo(exceptionRule));

/** An exception that ends. */
export const overrideRemoval = addressedOverride.extend(amended);

/** What is proposed of a unit. */
export const proposalSaid = shape({
  year: yearAsked,
  unit: code,
  target: code,
  required,
  waived,
  reason: typedText(PROSE_LENGTH),
}).check(heldTo(exceptionRule));

const addressedProposal = shape({ year: yearAsked, id: pointer.id });
const { version, from } = amended;

/** A proposal that is taken, from a day on. */
export const proposalApproval = addressedProposal.extend({
  version,
  from,
  note: perhapsText(PROSE_LENGTH).nullable().default(null),
});

/** One that is not, and why. */
export const proposalRejection = addressedProposal.extend({ note: typedText(PROSE_LENGTH) });

/** A part of what was proposed in a year. */
export const proposalQuestion = shape({ year: yearAsked, ...partAsked });
