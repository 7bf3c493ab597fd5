import "server-only";
import { headers } from "next/headers";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { checkPassword, ownForm } from "@/lib/actions/own-account";
import { perform } from "@/lib/actions/pipeline";
import { newRecoveryCodes, newSealedSecret, plainCode, proveStep, takeCode } from "@/lib/auth/second-step";
import { requestIdOf, senderOf } from "@/lib/http/caller";
import { codeForm, passwordAndCode, passwordAsked } from "@/lib/schemas/account";
import { secondStepBegun, secondStepConfirmed, secondStepEnded } from "./all";

const WRONG = [fieldError("code", "secondStep.wrong")];

/** A new secret for whoever proves their password. @throws Failure INVALID, THROTTLED */
export async function begunSecondStep(values: unknown): Promise<object> {
  const sent = await headers();
  const form = await ownForm(values, passwordAsked, sent);
  await checkPassword(form);
  const payload = { sealed: newSealedSecret(form.credential.userId) };
  return perform(secondStepBegun, {
    token: form.token,
    payload,
    key: undefined,
    requestId: requestIdOf(sent),
  });
}

/**
 * Codes to fall back on, told once, for whoever proves the secret; others in their place for whoever proves it again at
 * once, because that reply was lost.
 * @throws Failure INVALID for a code that is not of it, THROTTLED
 */
export async function confirmedSecondStep(values: unknown): Promise<{ readonly codes: readonly string[] }> {
  const sent = await headers();
  const { token, credential, typed } = await ownForm(values, codeForm, sent);
  const step = await proveStep(credential.userId, typed.code, senderOf(sent));
  refuse(step === undefined ? WRONG : []);
  const codes = newRecoveryCodes();
  const payload = { step, codes: codes.map(plainCode) };
  await perform(secondStepConfirmed, { token, payload, key: undefined, requestId: requestIdOf(sent) });
  return { codes };
}

/** Ends it for whoever proves both. @throws Failure INVALID, THROTTLED */
export async function endedSecondStep(values: unknown): Promise<object> {
  const sent = await headers();
  const form = await ownForm(values, passwordAndCode, sent);
  await checkPassword(form);
  const right = await takeCode(form.credential.userId, form.typed.code, senderOf(sent));
  refuse(right ? [] : WRONG);
  const { token } = form;
  return perform(secondStepEnded, { token, payload: {}, key: undefined, requestId: requestIdOf(sent) });
}
