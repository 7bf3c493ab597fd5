"use server";

import { revalidatePath } from "next/cache";
import { replied, serverAction } from "@/lib/actions/client";
import type { ActionReply } from "@/lib/actions/reply";
import { secondStepDemanded } from "./all";
import { begunSecondStep, confirmedSecondStep, endedSecondStep } from "./steps";

/** What the page shows next stands on how the second step is now. */
function shown<Output>(reply: ActionReply<Output>): ActionReply<Output> {
  if (reply.ok) revalidatePath("/account", "layout");
  return reply;
}

/** Shows a secret to whoever types their password: `current` of the form. */
export async function beginSecondStep(...values: readonly unknown[]): Promise<ActionReply<object>> {
  return shown(await replied("account.beginSecondStep", () => begunSecondStep(values.at(-1))));
}

/** Puts it in force by a `code` of it; the reply holds the codes to fall back on, which are told once. */
export async function confirmSecondStep(
  ...values: readonly unknown[]
): Promise<ActionReply<{ readonly codes: readonly string[] }>> {
  return shown(await replied("account.confirmSecondStep", () => confirmedSecondStep(values.at(-1))));
}

/** Ends it for whoever types `current` and `code`. */
export async function endSecondStep(...values: readonly unknown[]): Promise<ActionReply<object>> {
  return shown(await replied("account.endSecondStep", () => endedSecondStep(values.at(-1))));
}

const demand = serverAction(secondStepDemanded);

/** Whether administrators of the federation must have one: `on`. */
export async function demandOfAdmins(...values: readonly unknown[]) {
  return demand(...values);
}
