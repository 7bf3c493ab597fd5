import type { Random } from "../random";
import { wordList } from "../word-lists";

const PARTS = ["surnames", "middles", "given"].map((name) => wordList("names/people", name));
const OTHERS = wordList("names/people", "others");

/** A fictional person's full name. */
export function personName(random: Random): string {
  if (random.chance(0.06)) return random.pick(OTHERS);
  return PARTS.map((list) => random.pick(list)).join(" ");
}
