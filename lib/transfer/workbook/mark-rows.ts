import type { Parts } from "./archive.ts";
import { sheetsOf } from "./parts.ts";

/** What is written beside rows: their numbers from 1, as the sheet shows them, with the head's own. */
export interface Marks {
  /** The sheet's place among those that are shown. */
  readonly sheet: number;
  /** The column, from 0: the first that is free. */
  readonly column: number;
  readonly texts: readonly (readonly [row: number, text: string])[];
}

/** The same workbook with texts in one more column of some sheets; nothing else of it is touched. */
export function marked(parts: Parts, marks: readonly Marks[]): Parts {
  return marks.reduce(markedSheet, parts);
}

function markedSheet(parts: Parts, { sheet, column, texts }: Marks): Parts {
  const path = sheetsOf(parts)[sheet]?.path;
  const xml = path === undefined ? undefined : parts.get(path)?.toString("utf8");
  if (path === undefined || xml === undefined) return parts;
  const textOf = new Map(texts);
  let row = 0;
  const written = xml.replace(
    /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>(.*?)<\/\1row>)/gs,
    (whole, prefix, said, inside = "") => {
      row = Number(/\sr="(\d+)"/.exec(said)?.[1] ?? row + 1);
      const text = textOf.get(row);
      if (text === undefined) return whole;
      const cell = `<${prefix}c r="${lettersOf(column)}${row}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
      return `<${prefix}row${said.replace(/\sspans="[^"]*"/, "")}>${inside}${cell}</${prefix}row>`;
    },
  );
  return new Map(parts).set(path, Buffer.from(written.replace(/<(?:\w+:)?dimension\b[^>]*\/>/, "")));
}

/** `A`, `B` … `Z`, `AA` … of a column's place from 0. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** Characters that XML has no place for are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
