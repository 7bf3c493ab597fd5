import type * as z from "zod";
import { defineAction } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import type { Scope } from "@/lib/auth/scope";
import type { FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { recordedOf } from "@/lib/records/all";
import { optional } from "@/lib/schemas/missing";
import { pointer } from "@/lib/schemas/pointer";
import { saidFields } from "@/lib/schemas/record";
import { shape } from "@/lib/schemas/shape";
import { inOrder } from "@/lib/schemas/time";
import { lateFields } from "./checks";
import { present } from "./hold";
import { wrongRecord } from "./record-actions";
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
  alsoKnown: ({ tx, scope }, taken) => wrongAppointment(tx, scope, taken),
  right: "records",
  work: async (work): Promise<Appointed> => {
    refuse(await wrongAppointment(work.tx, work.scope, work.input));
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

/** What is known against an appointment, and against its following another. */
async function wrongAppointment(
  tx: SessionTx,
  scope: Scope,
  { replaces = null, ...said }: Partial<z.output<typeof appointment>>,
): Promise<FieldError[]> {
  const wrong = await wrongRecord("reporters", tx, scope, said);
  if (replaces === null) return [...wrong];
  const { unit, withdrawn, appointed } = await present(tx, "reporters", replaces);
  const limit = String(appointed);
  return [
    ...wrong,
    ...(unit === (said.unit ?? unit) && withdrawn === null
      ? []
      : [fieldError("replaces", "reporter.notOfUnit")]),
    ...(limit >= (said.appointed ?? "9999")
      ? [
          fieldError("appointed", limit >= scope.today ? "reporter.followsToday" : "reporter.followsLater", {
            limit,
          }),
        ]
      : []),
  ];
}
