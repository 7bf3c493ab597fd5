import { defineAction } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { recordedOf } from "@/lib/records/all";
import { optional } from "@/lib/schemas/missing";
import { pointer } from "@/lib/schemas/pointer";
import { saidFields } from "@/lib/schemas/record";
import { shape } from "@/lib/schemas/shape";
import { inOrder } from "@/lib/schemas/time";
import { lateFields } from "./checks";
import { present } from "./hold";
import { create, edit } from "./work";

const { order } = recordedOf("reporters");
const appointment = shape({
  ...saidFields("reporters"),
  /** Whom the new one follows: that appointment ends on the day on which this one begins. */
  replaces: optional(pointer.id),
});

/** What came of an appointment; `replaced` as it was before, so that both can be taken back. */
interface Appointed {
  readonly id: string;
  readonly version: number;
  readonly replaced: { readonly id: string; readonly version: number; readonly ended: string | null } | null;
}

/** Appoints a reporter, and in the same step ends the appointment of the one whom they follow. */
export const reporterAppointment = defineAction({
  name: "reporter.appoint",
  schema: order === undefined ? appointment : appointment.check(inOrder(order)),
  alsoWrong: (payload, today) => lateFields("reporters", payload, today),
  right: "records",
  work: async (work): Promise<Appointed> => {
    const { replaces, ...input } = work.input;
    const step =
      (action: string): typeof work.audit =>
      (...changes) =>
        work.audit(...changes.map((change) => ({ ...change, action: `reporter.${action}` })));
    const replaced = replaces === null ? null : await ended(replaces);
    const { id, version } = await create("reporters", { ...work, input, audit: step("create") });
    return { id, version, replaced };

    async function ended(follows: string) {
      const before = await present(work.tx, "reporters", follows);
      if (before.unit !== input.unit || before.withdrawn !== null)
        refuse([fieldError("replaces", "reporter.notOfUnit")]);
      const limit = String(before.appointed);
      if (limit >= input.appointed) refuse([fieldError("appointed", "reporter.followsLater", { limit })]);
      const after = await edit("reporters", {
        ...work,
        input: { id: before.id, version: before.version, ended: input.appointed },
        audit: step("end"),
      });
      const was = before.ended;
      return { id: before.id, version: after.version, ended: typeof was === "string" ? was : null };
    }
  },
});
