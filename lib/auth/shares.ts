import { newToken } from "./token";

/** What opens a shared view: the token is known to whoever has its path, and to nobody else. */
export function newShareLink(): { readonly token: string; readonly path: string } {
  const token = newToken();
  return { token, path: `/board/${token}` };
}
