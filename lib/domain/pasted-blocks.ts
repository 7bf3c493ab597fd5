import type { Block } from "./block";
import { lineName } from "./listed-rows";
import { searchable } from "./text";

/** `Khối 1`, `Cụm thi đua số 2`; or whatever ends like a heading. */
const HEADING = /^(khoi|cum)\b/;
/** What a sheet counts its rows by. */
const COUNT = /^(\d+|[IVX]+)[.)]?$/;

/**
 * Reads a pasted list: the name of a block on a line of its own, its units below; or a sheet's rows, the block in one column
 * and units in the others: what is none is told, not left out. Units, by code or name, that stand before the first name are in a block without one.
 */
export function pastedBlocks(text: string): Block[] {
  const blocks: { name: string; units: string[] }[] = [];
  const named = (name: string) => {
    const known = blocks.find((each) => searchable(each.name) === searchable(name));
    if (known !== undefined) return known;
    const block = { name, units: [] };
    blocks.push(block);
    return block;
  };
  let block: { name: string; units: string[] } | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cells = cellsOf(line);
    const heading = cells.find(isHeading);
    if (heading !== undefined) block = named(heading.replace(/[\s:]+$/, ""));
    const units = cells.filter((cell) => cell !== heading);
    if (units.length === 0) continue;
    block ??= named("");
    block.units.push(...units);
  }
  return blocks;
}

function cellsOf(line: string): string[] {
  const cells = line.split("\t").map(lineName).filter(Boolean);
  return cells.length > 1 && COUNT.test(cells[0] ?? "") ? cells.slice(1) : cells;
}

function isHeading(cell: string): boolean {
  return cell.endsWith(":") || HEADING.test(searchable(cell));
}

/** The same as text, to be changed and read again: a unit by its name, by its code where that says too little or something else. */
export function blocksText(blocks: readonly Block[], names: ReadonlyMap<string, string>): string {
  const called = Map.groupBy(names.values(), searchable);
  const written = (code: string) => {
    const name = names.get(code) ?? code;
    const alone = called.get(searchable(name))?.length === 1;
    return alone && lineName(name) === name && !isHeading(name) ? name : code;
  };
  return blocks.map(({ name, units }) => [`${name}:`, ...units.map(written)].join("\n")).join("\n\n");
}
