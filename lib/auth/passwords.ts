import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { withoutMarks } from "@/lib/domain/text";
import { COMMON_STEMS } from "./common-passwords";
import { Turns } from "./turns";

/** OWASP's second recommendation; the library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 8;
const LONGEST = 256;

/** A hash keeps one core busy and holds 19 MiB: more at once than cores would only be slower. */
const turns = new Turns(availableParallelism());

/** What is verified where there is no credential, so that an unknown name costs what a known one does. */
let dummy: Promise<string> | undefined;

/** The stored form of a password. */
export function hashPassword(password: string): Promise<string> {
  return turns.take(() => hash(password.normalize("NFC"), COST));
}

/** One verification, whether there is a hash to verify against or not. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword("nobody has this password");
  const against = stored ?? (await dummy);
  const right = await turns.take(() => verify(against, password.normalize("NFC").slice(0, LONGEST + 1)));
  return right && stored !== undefined;
}

/** Why a password cannot be taken, as a key of the `errors` messages; null when it can. */
export function passwordWeakness(password: string): string | null {
  if ([...password].length < SHORTEST) return "password.tooShort";
  if (password.length > LONGEST) return "password.tooLong";
  return isCommon(password) ? "password.common" : null;
}

function isCommon(password: string): boolean {
  const plain = withoutMarks(password).replaceAll(/\s/g, "");
  const isRun = "01234567890123456789 98765432109876543210".includes(plain);
  if (isRun || /^\d{8}$/.test(plain) || new Set(plain).size < 4) return true;
  // A word that everybody tries, with a few digits and a sign behind it, is no better than the word.
  const stem = /^(.*?)[\W_]?\d{0,4}[\W_]?$/.exec(plain)?.[1] ?? plain;
  return COMMON_STEMS.has(plain) || COMMON_STEMS.has(stem);
}
