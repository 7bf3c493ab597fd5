import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { type Scope, withOwingScope } from "@/lib/auth/scope";
import { readInTime } from "@/lib/auth/told";
import { Failure, type FailureCode } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { callerOf, requestIdOf } from "./caller";
import { forPage } from "./unavailable";
import { languageOf } from "./wording";

const NOWHERE: readonly FailureCode[] = ["NOT_FOUND", "PLAN_NOT_FOUND", "INVALID", "MALFORMED"];

/** What is done in a transaction of whoever asks. */
type Read<T> = (tx: SessionTx, scope: Scope) => Promise<T>;

/** The sign-in page, which leads back. @param here the path and query of the page that asks */
function signInPath(here: string): string {
  return `/signin?callbackUrl=${encodeURIComponent(here)}`;
}

/** The token behind the present request, if it carries one; whether it holds is the database's question. */
export async function currentToken(): Promise<string | undefined> {
  return (await callerOf(await headers()))?.token;
}

/**
 * What a page reads, in one read-only transaction of whoever asks. Nobody signed in: on to the sign-in page, and back
 * to `here` from it; a federation that is suspended: there too, which says so; a record that is not there, or another's: not found.
 * @param here the page's own path and query
 */
export async function readPage<T>(here: string, work: Read<T>): Promise<T> {
  return reading(here, async (token) => {
    const request = await headers();
    return readInTime(token, requestIdOf(request), spokenTo(request, work));
  });
}

/** What is read for somebody, in the language in which they read. */
export function spokenTo<T>(request: Headers, work: Read<T>): Read<T> {
  const language = languageOf(request);
  return (tx, scope) => work({ ...tx, language }, scope);
}

/** The same for the one page that is open to whoever owes their second step. */
export function readOwingPage<T>(here: string, work: Read<T>): Promise<T> {
  return reading(here, (token) => withOwingScope(token, "read", work));
}

async function reading<T>(here: string, read: (token: string) => Promise<T>): Promise<T> {
  const token = await currentToken();
  if (token === undefined) redirect(signInPath(here));
  try {
    return await forPage(() => read(token));
  } catch (error) {
    if (error instanceof Failure) leadOn(error.code, here);
    throw error;
  }
}

/** Where a refusal leads, if anywhere; an address that names what no list or record has ever been leads nowhere. */
function leadOn(code: FailureCode, here: string): void {
  if (code === "SESSION_ENDED") redirect(signInPath(here));
  if (code === "SECOND_STEP_OWED") redirect("/account/second-step");
  if (code === "SUSPENDED") redirect(`${signInPath(here)}&error=${code}`);
  if (NOWHERE.includes(code)) notFound();
}
