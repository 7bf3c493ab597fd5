import { createHmac, timingSafeEqual } from "node:crypto";

const STEP_MS = 30_000;
const DIGITS = 6;
/** A telephone's clock may be a step off, or the code be typed slowly. */
const DRIFT = [-1, 0, 1];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The step of time that a moment, in milliseconds since 1970, lies in. */
export function stepAt(moment: number): number {
  return Math.floor(moment / STEP_MS);
}

/** The code of a step: HOTP with SHA-1 and six digits (RFC 4226, RFC 6238), which is what every authenticator knows. */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** Which step's code this is, around a moment; undefined = of none. */
export function stepOf(secret: Uint8Array, code: string, moment: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const present = stepAt(moment);
  return DRIFT.map((steps) => present + steps).find((step) =>
    timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(code)),
  );
}

/** Bytes as letters and digits that can be typed (RFC 4648); five bytes make eight of them. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join("");
}
