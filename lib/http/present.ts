import "server-only";
import { type Scope, withScope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { currentToken } from "./reader";
import { forPage } from "./unavailable";

/** Whom the frame greets; null when nobody is signed in, and then the page itself leads to the sign-in page. */
export async function presentScope(): Promise<Scope | null> {
  const token = await currentToken();
  if (token === undefined) return null;
  try {
    return await forPage(() => withScope(token, "read", async (_, scope) => scope));
  } catch (error) {
    if (error instanceof Failure && error.code === "SESSION_ENDED") return null;
    throw error;
  }
}
