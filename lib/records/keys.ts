/** The keys of an object that has no others. */
export function keysOf<K extends string>(object: Readonly<Record<K, unknown>>): readonly K[];
export function keysOf(object: object): readonly string[] {
  return Object.keys(object);
}

/** An object with a value for each key. */
export function keyed<K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>>;
export function keyed(keys: readonly string[], make: (key: string) => unknown): object {
  return Object.fromEntries(keys.map((key) => [key, make(key)]));
}
