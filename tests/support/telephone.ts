import { codeOf, stepAt } from "@/lib/auth/totp";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The telephone: it knows the secret as it was shown, and its clock can be put forward. */
export function codeAt(secret: string, steps = 0): string {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));
  return codeOf(Uint8Array.from(bytes), stepAt(Date.now()) + steps);
}
