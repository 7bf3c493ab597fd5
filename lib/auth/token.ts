import { randomBytes } from "node:crypto";

/** A session's token, as the database will hash it: 256 random bits, safe to pass on any command line. */
export function newToken(): string {
  return randomBytes(32).toString("hex");
}
