/**
 * The value under a key that comes from people: a code, an id, a word of an address. What every object inherits
 * (`constructor`, `__proto__`) is no value of this one.
 */
export function own<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
