import type { Readable } from "node:stream";

/** Where files lie, each under its id. */
export interface FileStore {
  /** Takes a file over from where it was received; it is on the disk when this is done. */
  keep(id: string, path: string): Promise<void>;
  /** Null where there is none of this id. */
  open(id: string): Promise<Readable | null>;
  remove(id: string): Promise<void>;
  /** Ids of what has lain there since before a moment (milliseconds since 1970), some at a time. */
  since(moment: number): AsyncIterable<readonly string[]>;
}
