import listed from "./mutations.json" with { type: "json" };

/** One thing that matters, broken: a text that stands once in a file, and what stands there instead. */
export interface Mutation {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Who must notice: a project of vitest.config.ts or `browser`, then the test files. */
  readonly test: string;
  /** It once stayed green; what has been added to the tests since. */
  readonly added?: string;
}

export const MUTATIONS: readonly Mutation[] = listed;

/** The file's text with the thing broken. @throws where the text to break does not stand in it exactly once */
export function broken({ name, file, find, replace }: Mutation, text: string): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${name}: ${file} holds ${parts.length - 1} times “${find}”`);
  return parts.join(replace);
}
