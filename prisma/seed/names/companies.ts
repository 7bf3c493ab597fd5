import type { Random } from "../random";
import { wordList } from "../word-lists";

const [FORMS = [], TRADES = [], FIRST = [], SECOND = [], LAST = []] = [
  "forms",
  "trades",
  "first",
  "second",
  "last",
].map((name) => wordList("names/companies", name));
/** Two brands of three have no third word. */
const ENDINGS = [...Array<string>(12).fill(""), ...LAST.map((word) => ` ${word}`)];

/** A fictional company's name that has not been given before; `taken` grows by it. */
export function companyName(random: Random, taken: Set<string>): string {
  for (;;) {
    const brand = `${random.pick(FIRST)} ${random.pick(SECOND)}${random.pick(ENDINGS)}`;
    if (taken.has(brand)) continue;
    taken.add(brand);
    return `${random.pick(FORMS)} ${random.pick(TRADES)} ${brand}`;
  }
}
