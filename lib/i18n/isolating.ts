import { isolated } from "./isolated";

/** The same words, with every text that they are bound to isolated: no name turns a number of a sentence around. */
export function isolating<Words extends object>(words: Words): Words {
  return new Proxy(words, {
    apply: (target, self, [key, values, ...rest]) =>
      typeof target === "function" ? Reflect.apply(target, self, [key, bound(values), ...rest]) : undefined,
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? isolating(member) : member;
    },
  });
}

function bound(values: unknown): unknown {
  if (!(values instanceof Object)) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, standingAlone(value)]));
}

/** Also what a tag's function makes of its words. */
function standingAlone(value: unknown): unknown {
  if (typeof value === "string") return isolated(value);
  return typeof value === "function" ? (chunks: unknown) => standingAlone(value(chunks)) : value;
}
