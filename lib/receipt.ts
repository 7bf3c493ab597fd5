/** How the moment at which a record was made is read out on the phone. */

/** No letter that is heard or read as another, nor as a figure (Crockford). */
const SPOKEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7/;
/** Thirty-four years of milliseconds, in eight letters. */
const SPOKEN_SPAN = 2 ** 40;

/**
 * The code of a record that is read out on the phone, `7K4M-22A1`: the moment at which it was recorded, which its id
 * begins with. Null for an id that people or other programs chose.
 */
export function formatReceipt(id: string): string | null {
  const [, high, low] = UUID_V7.exec(id) ?? [];
  if (high === undefined) return null;
  const moment = Number.parseInt(`${high}${low}`, 16) % SPOKEN_SPAN;
  const letters = Array.from(
    { length: 8 },
    (_, place) => SPOKEN[Math.floor(moment / 32 ** (7 - place)) % 32],
  );
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** The ids that a code stands for, as it is typed: with or without its hyphen, `o` for 0, `i` or `l` for 1; null = no code. */
export function parseReceipt(text: string, now: Date): { from: string; to: string } | null {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const places = [...letters].map((letter) => SPOKEN.indexOf(letter));
  if (places.length !== 8 || places.includes(-1)) return null;
  const moment = places.reduce((sum, place) => sum * 32 + place, 0);
  const latest = now.getTime();
  const recorded = latest - ((((latest - moment) % SPOKEN_SPAN) + SPOKEN_SPAN) % SPOKEN_SPAN);
  const hex = recorded.toString(16).padStart(12, "0");
  const begins = `${hex.slice(0, 8)}-${hex.slice(8)}`;
  return { from: `${begins}-7000-8000-000000000000`, to: `${begins}-7fff-bfff-ffffffffffff` };
}
