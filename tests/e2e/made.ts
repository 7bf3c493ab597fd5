import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the product gives an address of its own: an id or a secret, known once it has been made. */
export type Made = "count" | "tick" | Thing | `long${Capitalize<Thing>}`;
/** What two federations have of each. */
type Thing = "report" | "reorganisation" | "board" | "table" | "invitation";

const FOLDER = join("test-results", "made");
const PLACE = /\{(\w+)\}/;

/** Keeps the last part of an address for the screens that name it so. */
export function keepMade(name: Made, segment: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name), segment);
}

/** A path with what was made in the place of its name: `/reports/{report}`. */
export function pathWithMade(path: string): string {
  return path.replace(PLACE, (_, name) => readFileSync(join(FOLDER, name), "utf8"));
}
