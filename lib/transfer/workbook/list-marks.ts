import type { Parts } from "./archive.ts";

/** A paragraph's list, and how deep it lies in it. */
export interface Numbered {
  readonly list: string;
  readonly depth: number;
}

interface Depth {
  readonly format: string;
  /** `%1.%2.` */
  readonly pattern: string;
  readonly start: number;
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const),
];
const DEEPEST = 8;

/** What counts the paragraphs of a document's lists, which their text does not hold: I., 1.1., a), -. */
export function listMarks(parts: Parts): (paragraph: Numbered) => string {
  const depthsOf = depthsIn(parts.get("word/numbering.xml")?.toString("utf8") ?? "");
  const counted = new Map<string, readonly number[]>();
  return ({ list, depth }) => {
    const depths = depthsOf(list)?.slice(0, depth + 1) ?? [];
    if (depths.length <= depth) return "";
    const before = counted.get(list) ?? [];
    // What was not counted yet begins; a paragraph counts on at its own depth.
    const counts = depths.map(
      ({ start }, nth) => (before[nth] ?? start - Number(nth === depth)) + Number(nth === depth),
    );
    counted.set(list, counts);
    return markOf(depths, counts);
  };
}

function markOf(depths: readonly Depth[], counts: readonly number[]): string {
  const { format = "none", pattern = "" } = depths.at(-1) ?? {};
  if (format === "none") return "";
  if (format === "bullet") return depths.length === 1 ? "- " : "+ ";
  const mark = pattern.replace(/%(\d)/g, (_, nth) =>
    written(counts[nth - 1] ?? 1, depths[nth - 1]?.format ?? ""),
  );
  return mark === "" ? "" : `${mark} `;
}

/** By a list's number; several may be of one kind. */
function depthsIn(xml: string): (list: string) => readonly Depth[] | undefined {
  const kinds = new Map<string, Depth[]>();
  for (const [whole, id = ""] of xml.matchAll(
    /<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)"[\s\S]*?<\/w:abstractNum>/g,
  ))
    kinds.set(
      id,
      whole
        .split("<w:lvl ")
        .slice(1, DEEPEST + 2)
        .map(depthIn),
    );
  const lists = new Map<string, string>();
  for (const [, list = "", kind = ""] of xml.matchAll(
    /<w:num\s[^>]*?w:numId="(\d+)"[^>]*>\s*<w:abstractNumId\s+w:val="(\d+)"/g,
  ))
    lists.set(list, kind);
  return (list) => kinds.get(lists.get(list) ?? "");
}

function depthIn(xml: string): Depth {
  const value = (name: string) => new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1];
  return {
    format: value("numFmt") ?? "decimal",
    pattern: value("lvlText") ?? "",
    start: Number(value("start") ?? 1),
  };
}

function written(count: number, format: string): string {
  if (format === "upperRoman") return roman(count);
  if (format === "lowerRoman") return roman(count).toLowerCase();
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  if (format === "lowerLetter") return letter;
  return format === "upperLetter" ? letter.toUpperCase() : String(count);
}

function roman(count: number): string {
  let [left, text] = [Math.min(count, 399), ""];
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) text += sign;
  return text;
}
