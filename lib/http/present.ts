import "server-only";
import { cache } from "react";
import { askingScope, type Scope } from "@/lib/auth/scope";
import { Failure, type FailureCode } from "@/lib/db/failure";
import { currentToken } from "./reader";
import { forPage } from "./unavailable";

const TURNED_AWAY: ReadonlySet<FailureCode> = new Set(["SESSION_ENDED", "SUSPENDED", "SECOND_STEP_OWED"]);

/** Whom the frame greets, asked once a request; null when nobody is signed in, or their second step is owed: the page itself then leads on. */
export const presentScope = cache(async (): Promise<Scope | null> => {
  const token = await currentToken();
  if (token === undefined) return null;
  try {
    return await forPage(() => askingScope(token));
  } catch (error) {
    if (error instanceof Failure && TURNED_AWAY.has(error.code)) return null;
    throw error;
  }
});
