/**
 * What all of the process shares under a name: the server's entry, its pages and the API's calls are bundled apart, each
 * with modules of its own, and a reload of the development server makes them anew.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`union-communications-targets.${name}`);
  const there: T | undefined = Reflect.get(globalThis, key);
  if (there !== undefined) return there;
  const made = make();
  Reflect.set(globalThis, key, made);
  return made;
}
