import { readFileSync } from "node:fs";

/**
 * The lists of a text file by name: `[name]` begins one, each line below is an entry, `#` begins a remark.
 * @param file below this folder, without its ending
 */
export function wordLists(file: string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  let entries: string[] = [];
  for (const line of readFileSync(new URL(`${file}.txt`, import.meta.url), "utf8").split("\n")) {
    const begun = /^\[(.+)\]$/.exec(line)?.[1];
    if (begun !== undefined) {
      entries = [];
      lists.set(begun, entries);
    } else if (line !== "" && !line.startsWith("#")) entries.push(line);
  }
  return lists;
}

/** One list of a text file. @throws RangeError where the file has none of that name */
export function wordList(file: string, name: string): readonly string[] {
  const list = wordLists(file).get(name);
  if (list === undefined) throw new RangeError(`${file}.txt has no list [${name}].`);
  return list;
}
