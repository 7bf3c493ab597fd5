import { z } from "zod";
import { defineAction, type Work } from "@/lib/actions/definition";
import { Failure } from "@/lib/db/failure";
import { demandSecondStep, enforceSecondStep, startSecondStep, stopSecondStep } from "@/lib/db/users/write";
import { federationSwitch } from "@/lib/schemas/account";
import { switched } from "../federation/switched";

/** Does something to the asker's own second step, and tells the audit. */
async function own<Input>(
  { scope: { person }, audit }: Work<Input>,
  work: (id: string) => Promise<boolean>,
): Promise<object> {
  if (person === null) throw new Failure("FORBIDDEN");
  if (!(await work(person.id))) throw new Failure("ILLEGAL_TRANSITION");
  await audit({ entity: "user", entityId: person.id });
  return {};
}

/** A secret is made, sealed before the transaction begins, and shown to its owner. */
export const secondStepBegun = defineAction({
  name: "account.beginSecondStep",
  schema: z.strictObject({ sealed: z.string() }),
  right: "reads",
  owing: true,
  work: (work: Work<{ readonly sealed: string }>) =>
    own(work, () => startSecondStep(work.tx, work.input.sealed)),
});

/** Its owner has proven it: from now on it counts. The codes to fall back on are kept as hashes. */
export const secondStepConfirmed = defineAction({
  name: "account.confirmSecondStep",
  schema: z.strictObject({ step: z.int(), codes: z.array(z.string()) }),
  right: "reads",
  owing: true,
  work: (work: Work<{ readonly step: number; readonly codes: string[] }>) =>
    own(work, () => enforceSecondStep(work.tx, work.input.step, work.input.codes)),
});

/** Its owner, who has typed password and code, signs in by password alone again. */
export const secondStepEnded = defineAction({
  name: "account.endSecondStep",
  schema: z.strictObject({}),
  right: "reads",
  work: (work: Work<object>) => own(work, (id) => stopSecondStep(work.tx, id)),
});

/** Whether the federation demands it of its administrators. */
export const secondStepDemanded = defineAction({
  name: "federation.demandSecondStep",
  schema: federationSwitch,
  right: "administers",
  work: (work: Work<z.output<typeof federationSwitch>>) =>
    switched(work, "adminsSecondStep", demandSecondStep),
});
