import "server-only";
import { cookies, headers } from "next/headers";
import { after } from "next/server";
import { encode } from "next-auth/jwt";
import { cookieFlags, cookieName } from "@/lib/auth/cookie";
import { identifierOf } from "@/lib/auth/identifier";
import { landingPath } from "@/lib/auth/landing";
import { mailLostPassword } from "@/lib/auth/lost-password";
import { parseBeside, parseWith } from "@/lib/auth/parse";
import { hashPassword, passwordWeakness } from "@/lib/auth/passwords";
import { withOwingScope } from "@/lib/auth/scope";
import { needsCode, takeCode } from "@/lib/auth/second-step";
import { lifetimeOf, openNewSession } from "@/lib/auth/sessions";
import { countedAttempt } from "@/lib/auth/throttle";
import { Failure, type FieldError, orNotFound } from "@/lib/db/failure";
import { findInvitation, redeemInvitation } from "@/lib/db/sign-in";
import { env } from "@/lib/env";
import { requestIdOf, senderOf } from "@/lib/http/caller";
import { isOwnOrigin, placeOf } from "@/lib/http/place";
import { getTranslations } from "@/lib/i18n/server-words";
import { invitationAnswer, lostPassword, passwordChange } from "@/lib/schemas/account";
import { invitationTaken, passwordChanged } from "./account-definitions";
import { fieldError, refuse } from "./field-error";
import { fieldsOf } from "./form-data";
import { ownForm, wrongCurrent } from "./own-account";
import { perform } from "./pipeline";

/** What is wrong with a new password, of what was typed of it. */
function wrongPassword({ password, repeat }: { password?: string; repeat?: string | null }): FieldError[] {
  const weakness = password === undefined ? null : passwordWeakness(password);
  const differs = password !== undefined && repeat !== undefined && password !== (repeat ?? "");
  return [
    ...(weakness === null ? [] : [fieldError("password", weakness)]),
    ...(differs ? [fieldError("repeat", "password.differs")] : []),
  ];
}

/** @throws Failure INVALID for a wrong present password or a weak new one */
export async function changedPassword(values: unknown): Promise<object> {
  const sent = await headers();
  const form = await ownForm(values, passwordChange, sent, wrongPassword);
  const { token, typed } = form;
  refuse([...(await wrongCurrent(form)), ...wrongPassword(typed)]);
  const payload = { token, passwordHash: await hashPassword(typed.password) };
  return perform(passwordChanged, { token, payload, key: undefined, requestId: requestIdOf(sent) });
}

/** @returns where the person begins. @throws Failure NOT_FOUND for an invitation that holds no more */
export async function acceptedInvitation(values: unknown): Promise<{ landing: string }> {
  const sent = await headers();
  if (!isOwnOrigin(sent)) throw new Failure("FOREIGN_ORIGIN");
  const answer = parseBeside(invitationAnswer, fieldsOf(values, invitationAnswer), wrongPassword);
  const { token, password, code, remember = false } = answer;
  const invitee = orNotFound(await findInvitation(token));
  const owesCode = await needsCode(invitee.userId);
  const unsaid = owesCode && code === undefined ? [fieldError("code", "required")] : [];
  refuse([...wrongPassword(answer), ...unsaid]);
  // A code is used up where it is tried: it is when nothing else can be wrong.
  if (owesCode && code !== undefined) await checkCode(invitee.userId, code, sent);
  const userId = await redeemInvitation(token, await hashPassword(password));
  const sid = orNotFound(
    userId === undefined ? undefined : await openNewSession(userId, lifetimeOf(remember)),
  );
  await perform(invitationTaken, { token: sid, payload: {}, key: undefined, requestId: requestIdOf(sent) });
  await keepCookie(sid, lifetimeOf(remember).lifetimeSeconds, sent);
  return { landing: await withOwingScope(sid, "read", async (_, scope) => landingPath(scope)) };
}

/**
 * Has a link mailed to whoever has lost their password. The answer is the same whoever it is, and comes before anybody is
 * looked for.
 * @throws Failure NOT_FOUND where no mail is set up, THROTTLED
 */
export async function askedForLink(values: unknown): Promise<object> {
  const sent = await headers();
  if (!isOwnOrigin(sent)) throw new Failure("FOREIGN_ORIGIN");
  const { MAIL } = env();
  if (MAIL === undefined) throw new Failure("NOT_FOUND");
  const asked = parseWith(lostPassword, fieldsOf(values, lostPassword));
  const address = identifierOf(asked.email);
  // Counted apart from guesses: whoever has forgotten a password has guessed before.
  await countedAttempt(`lost ${address}`, senderOf(sent));
  const t = await getTranslations("signin.lost");
  after(() =>
    mailLostPassword(address, requestIdOf(sent), (name, path) => ({
      subject: t("subject"),
      text: t("letter", { name: name || address, link: new URL(path, MAIL.appUrl).href }),
    })),
  );
  return {};
}

/** A link that replaces a lost password replaces no telephone. @throws Failure INVALID, THROTTLED */
async function checkCode(userId: string, code: string, sent: Headers): Promise<void> {
  const right = await takeCode(userId, code, senderOf(sent));
  refuse(right ? [] : [fieldError("code", "secondStep.wrong")]);
}

/** The cookie that next-auth would have sealed. */
async function keepCookie(sid: string, maxAge: number, sent: Headers): Promise<void> {
  const { secure } = placeOf(sent);
  const sealed = await encode({ token: { sid }, secret: env().AUTH_SECRET, maxAge });
  (await cookies()).set(cookieName(secure), sealed, { ...cookieFlags(secure), maxAge });
}
