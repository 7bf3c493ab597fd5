import type { Plain, PlainValues } from "./field";

/** The keys of an object that has no others. */
export function keysOf<K extends string>(object: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(object).filter((key): key is K => Object.hasOwn(object, key));
}

/** An object of entries that name each of its keys. */
export function ofEntries<K extends string, V>(entries: readonly (readonly [K, V])[]): Readonly<Record<K, V>>;
export function ofEntries(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}

/** An object with a value for each key. */
export function keyed<K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>> {
  return ofEntries(keys.map((key) => [key, make(key)]));
}

/** Some of an object's values. */
export function picked<T extends object, K extends keyof T & string>(
  object: T,
  keys: readonly K[],
): Pick<T, K>;
export function picked(object: object, keys: readonly string[]): object {
  return keyed(keys, (key) => Reflect.get(object, key));
}

/** What an object says; a key that is there and undefined says nothing. */
export function saidIn<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function saidIn(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** What values say; a key that is there and undefined says nothing. */
export function spoken(values: Readonly<Record<string, Plain | undefined>>): PlainValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, Plain][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** Some of what a record says; null where it says nothing plain. */
export function plainIn(record: object, names: readonly string[]): PlainValues {
  return keyed(names, (name): Plain => {
    const value: unknown = Reflect.get(record, name);
    return typeof value === "string" || typeof value === "number" || isList(value) ? value : null;
  });
}

/** Lists in what a record says hold texts. */
export function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
