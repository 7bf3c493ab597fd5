import { ownPath } from "@/lib/auth/landing";

/** What the address of a step of signing in says: where to go on from it, and what the form was told that was posted without a script. */
export type SignInAsked = Promise<Record<string, string | string[] | undefined>>;

export async function signInAsked(address: SignInAsked) {
  const { callbackUrl, error, minutes } = await address;
  const wanted = typeof callbackUrl === "string" ? ownPath(callbackUrl) : undefined;
  const wait = Number(minutes);
  const first =
    typeof error === "string" ? { code: error, minutes: Number.isInteger(wait) ? wait : undefined } : null;
  return { callbackUrl: wanted ?? "", first };
}
