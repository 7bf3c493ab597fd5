import { randomBytes } from "node:crypto";

/** A session's token, as the database will hash it: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
