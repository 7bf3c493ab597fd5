import type { About } from "./input";

/** Something that is asked or done, and how much of the records it is about. */
export interface Case {
  readonly name: string;
  readonly about: About;
  run(): Promise<unknown>;
}
