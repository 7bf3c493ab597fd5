import { searchable } from "./text";
import { trimmed } from "./unseen";

/** Something that people name by its code or by its name. */
export interface Called {
  readonly code: string;
  readonly name: string;
}

/** A code or a name as two of them are compared: apart from case, marks, blanks, signs and what is not seen. */
export function calledKey(text: string): string {
  return searchable(trimmed(text));
}

/** Of two letters that follow one another, so many must be shared by codes that are written alike. */
const ALIKE = 0.5;
/** By names that are: half of what names of units say is said by hundreds of others. */
const ALIKE_NAMES = 0.8;
/** Or so many of the shorter of two names must stand in the longer one, which says the same and more. */
const CONTAINED = 0.9;

/**
 * Finds what is meant by texts among what is known: by a code as it is written, else by a code, else by a name that is the
 * same apart from case, marks and what is not seen. Several are all given; nobody guesses.
 */
export function meantAmong<T extends Called>(
  known: readonly T[],
): (...texts: readonly string[]) => readonly T[] {
  const exact = Map.groupBy(known, ({ code }) => code);
  const codes = Map.groupBy(known, ({ code }) => calledKey(code));
  const names = Map.groupBy(known, ({ name }) => calledKey(name));
  return (...texts) => {
    const keys = texts.map(calledKey);
    const found = [
      ...texts.map((text) => exact.get(trimmed(text))),
      ...keys.map((key) => codes.get(key)),
      ...keys.map((key) => names.get(key)),
    ];
    return found.find((each) => each !== undefined) ?? [];
  };
}

/** Finds what a text that means nothing known is most like; null where nothing is like it. */
export function nearestAmong<T extends Called>(known: readonly T[]): (text: string) => T | null {
  const pairs = known.map((each) => ({ each, code: pairsOf(each.code), name: pairsOf(each.name) }));
  return (text) => {
    const said = pairsOf(text);
    let nearest: T | null = null;
    let most = ALIKE;
    for (const { each, code, name } of pairs) {
      const alike = Math.max(shared(said, code), isLikeName(said, name) ? shared(said, name) : 0);
      if (alike > most) [nearest, most] = [each, alike];
    }
    return nearest;
  };
}

function isLikeName(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const contained = inBoth(one, other) / Math.min(one.size, other.size);
  return contained >= CONTAINED || shared(one, other) > ALIKE_NAMES;
}

/** Each two letters that follow one another. */
function pairsOf(text: string): ReadonlySet<string> {
  const key = ` ${calledKey(text)} `;
  return new Set(Array.from({ length: key.length - 1 }, (_, at) => key.slice(at, at + 2)));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * inBoth(one, other)) / (one.size + other.size);
}

function inBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((pair) => other.has(pair)).length;
}
