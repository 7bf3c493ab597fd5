import { decode, encode } from "next-auth/jwt";
import * as z from "zod";
import { env } from "@/lib/env";

/** As long as somebody looks for their telephone. */
export const PENDING_SECONDS = 10 * 60;
/** Another key than the session's cookie has: neither can be taken for the other. */
const SALT = "pending sign-in";

const pending = z.object({ userId: z.uuid(), identifier: z.string(), remember: z.boolean() });

/** What a password has proven, and what the person chose with it, while their code is awaited. */
export type PendingSignIn = Readonly<z.output<typeof pending>>;

/** The cookie that carries it: sealed, since nothing of it is anybody's to say. */
export function pendingCookieName(secure: boolean): string {
  return secure ? "__Host-pending" : "pending";
}

export function sealPending(signIn: PendingSignIn): Promise<string> {
  return encode({ token: { ...signIn }, secret: env().AUTH_SECRET, salt: SALT, maxAge: PENDING_SECONDS });
}

/** What the cookie says; undefined where it is over or none of ours. */
export async function openPending(sealed: string | undefined): Promise<PendingSignIn | undefined> {
  const opened = await decode({ token: sealed ?? "", secret: env().AUTH_SECRET, salt: SALT }).catch(
    () => null,
  );
  return pending.safeParse(opened).data;
}
