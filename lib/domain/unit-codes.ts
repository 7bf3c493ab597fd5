import { searchable } from "./text";
import { type Kind, LEVEL_OF_KIND } from "./unit";

/** A unit that is to be entered: its code where it has one, and the place of the unit that it stands below among the others. */
export interface Uncoded {
  readonly name: string;
  readonly code: string | null;
  readonly kind: Kind;
  readonly below: number | null;
}

/** What a name begins with that is not its own. */
const TITLE =
  /^(ldld|lien doan lao dong|cd|cong doan|cdcs|cong doan co so|nghiep doan)(?:\s+|$)((tp|thanh pho|thi xa|tx|huyen|quan|xa|phuong|dac khu|cac|nganh)\s+)*/;
const DIGITS = 3;

/**
 * A code for each unit that has none: an upper-level one has the first letters of its name, a union the code above it
 * and a number, as in LX-001. None is given twice, nor one that is taken.
 */
export function unitCodes(units: readonly Uncoded[], taken: ReadonlySet<string>, root: string): string[] {
  const used = new Set([...taken, ...units.flatMap(({ code }) => code ?? [])]);
  const codes = units.map(({ code }) => code);
  for (const [at, { name, code, kind }] of units.entries())
    if (code === null && LEVEL_OF_KIND[kind] !== "GRASSROOTS") codes[at] = free(initials(name), used);
  return units.map(({ below }, at) => {
    const above = below === null ? root : (codes[below] ?? root);
    return codes[at] ?? numbered(above, used);
  });
}

function initials(name: string): string {
  const words =
    searchable(name)
      .replace(TITLE, "")
      .match(/[a-z0-9]+/g) ?? [];
  return (
    words
      .map((word) => word.charAt(0))
      .join("")
      .toUpperCase()
      .slice(0, 12) || "DV"
  );
}

function free(wanted: string, used: Set<string>): string {
  let code = wanted;
  for (let nth = 2; used.has(code); nth++) code = `${wanted}${nth}`;
  used.add(code);
  return code;
}

function numbered(above: string, used: Set<string>): string {
  let nth = 1;
  const code = () => `${above}-${String(nth).padStart(DIGITS, "0")}`;
  while (used.has(code())) nth += 1;
  used.add(code());
  return code();
}
