import { newToken } from "./token";

/** Two weeks: long enough for somebody who comes to a meeting first. */
export const INVITATION_SECONDS = 14 * 24 * 3_600;

/** What opens an invitation: the token is known to whoever has its path, and to nobody else. */
export function newInvitation(): { readonly token: string; readonly path: string } {
  const token = newToken();
  return { token, path: `/invitation/${token}` };
}
