import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const DECLARED = /--([\w-]+):\s*(?:light-dark\(\s*)?(#[0-9a-f]{6})\b/g;

/** The product's colours by their names in the sheet, as they are on paper. @param sheet what `tokens.css` says */
export function lightColours(sheet: string): (name: string) => string {
  const known = new Map([...sheet.matchAll(DECLARED)].map(([, name = "", colour = ""]) => [name, colour]));
  return (name) => {
    const colour = known.get(name);
    if (colour === undefined) throw new Error(`There is no colour ${name}`);
    return colour;
  };
}

let read: ReturnType<typeof lightColours> | undefined;

/** The same of the product's own sheet. */
export function colour(name: string): string {
  read ??= lightColours(readFileSync(join(process.cwd(), "components/ui/tokens.css"), "utf8"));
  return read(name);
}
