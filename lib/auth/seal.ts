import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A key of its own, so that what is sealed for one use opens nothing of another. */
function keyFor(use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "", use, KEY_BYTES));
}

/** Seals bytes with the installation's key. @param owner whose they are: in another's row they do not open */
export function seal(content: Uint8Array, use: string, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(use), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed; undefined where it was with another key, for somebody else, or was changed since. */
export function unseal(sealed: string, use: string, owner: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  const [nonce, rest] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
  try {
    const cipher = createDecipheriv(CIPHER, keyFor(use), nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(owner)).setAuthTag(rest.subarray(0, TAG_BYTES));
    return Buffer.concat([cipher.update(rest.subarray(TAG_BYTES)), cipher.final()]);
  } catch {
    return undefined;
  }
}
