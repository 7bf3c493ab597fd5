import "server-only";
import { randomBytes } from "node:crypto";
import { findSecondStep, forgetAttempt, takeRecoveryCode, takeStep } from "@/lib/db/sign-in";
import type { OwnSecondStep } from "@/lib/domain/account";
import { logger } from "@/lib/logger";
import { seal, unseal } from "./seal";
import { countedAttempt } from "./throttle";
import { base32, stepOf } from "./totp";

const USE = "second step";
/** As long as the hash that the codes are made with (RFC 4226, 4). */
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** 80 bits: what is that long need not be hashed slowly. */
const RECOVERY_BYTES = 10;

/** A secret that nobody knows yet, as the database keeps it. */
export function newSealedSecret(userId: string): string {
  return seal(randomBytes(SECRET_BYTES), USE, userId);
}

/** Ten codes to write down, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    base32(randomBytes(RECOVERY_BYTES))
      .toLowerCase()
      .replaceAll(/(.{4})(?=.)/g, "$1-"),
  );
}

/** A code as it is compared and kept: without what people put between its letters. */
export function plainCode(typed: string): string {
  return typed.normalize("NFKC").replaceAll(/[\s-]/g, "").toLowerCase();
}

/** How somebody's second step stands; one whose secret opens no more, since the installation has another key, is begun anew. */
export async function secondStepOf(userId: string): Promise<OwnSecondStep> {
  const kept = await findSecondStep(userId);
  if (kept?.confirmedAt != null)
    return { standing: "IN_FORCE", since: kept.confirmedAt.toISOString(), codesLeft: kept.codesLeft };
  const secret = unsealed(kept?.sealedSecret, userId);
  return secret === undefined ? { standing: "NONE" } : { standing: "BEGUN", secret: base32(secret) };
}

/** Whether signing in takes a second step for somebody. */
export async function needsCode(userId: string): Promise<boolean> {
  return (await findSecondStep(userId))?.confirmedAt != null;
}

/**
 * The step of the code with which somebody proves a secret that they have just been shown; undefined = it is another's.
 * @throws Failure THROTTLED
 */
export function proveStep(userId: string, typed: string, address: string): Promise<number | undefined> {
  return counted(userId, address, () => provenStep(userId, typed));
}

async function provenStep(userId: string, typed: string): Promise<number | undefined> {
  const secret = unsealed((await findSecondStep(userId))?.sealedSecret, userId);
  return secret && stepOf(secret, plainCode(typed), Date.now());
}

/**
 * Takes the code of an authenticator, or one that was written down; it is used up then.
 * @throws Failure THROTTLED
 */
export function takeCode(userId: string, typed: string, address: string): Promise<boolean> {
  const code = plainCode(typed);
  return counted(userId, address, async () => {
    const step = await provenStep(userId, code);
    return step === undefined ? await takeRecoveryCode(userId, code) : await takeStep(userId, step);
  });
}

/** Counts an attempt before its code is compared; one that was right is forgotten. */
async function counted<T>(userId: string, address: string, compare: () => Promise<T>): Promise<T> {
  const limits = await countedAttempt(`code ${userId}`, address);
  const found = await compare();
  if (found !== undefined && found !== false) await forgetAttempt(limits);
  return found;
}

function unsealed(sealed: string | null | undefined, userId: string): Buffer | undefined {
  if (sealed == null) return undefined;
  const secret = unseal(sealed, USE, userId);
  if (secret === undefined)
    logger.warn({ userId }, "a second step does not open: AUTH_SECRET is another one");
  return secret;
}
