import { inflateRawSync } from "node:zlib";
import { zipEntries } from "@/lib/zip";

/** What a cell holds; null = nothing. */
export type OpenedCell = string | number | boolean | Date | null;

export interface OpenedSheet {
  readonly name: string;
  readonly rows: readonly (readonly OpenedCell[])[];
}

type Xml = string;

const MS_PER_DAY = 86_400_000;
/** 01/01/1970 as spreadsheets count days, and as those do that begin in 1904. */
const [EPOCH, EPOCH_SINCE_1904] = [25_569, 24_107];
const LOCAL_HEAD = 30;
/** Formats of days that every spreadsheet has without being told. */
const DAYS_BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** The sheets of a workbook, read from its parts as ECMA-376 says: an opinion apart from what the product reads and writes them with. */
export function openedXlsx(bytes: Uint8Array): OpenedSheet[] {
  const parts = partsOf(Buffer.from(bytes));
  const part = (name: string) => parts.get(name) ?? "";
  const targets = new Map(
    elements(part("xl/_rels/workbook.xml.rels"), "Relationship").map(({ head }) => [
      attribute(head, "Id"),
      `xl/${(attribute(head, "Target") ?? "").replace(/^\/?(xl\/)?/, "")}`,
    ]),
  );
  const isSince1904 = /date1904="(1|true)"/.test(part("xl/workbook.xml"));
  const known: Known = {
    shared: elements(part("xl/sharedStrings.xml"), "si").map(({ body }) => textIn(body)),
    days: dayStyles(part("xl/styles.xml")),
    epoch: isSince1904 ? EPOCH_SINCE_1904 : EPOCH,
  };
  return elements(part("xl/workbook.xml"), "sheet").map(({ head }) => ({
    name: unescaped(attribute(head, "name") ?? ""),
    rows: rowsIn(part(targets.get(attribute(head, "r:id")) ?? ""), known),
  }));
}

/** What cells refer to. */
interface Known {
  readonly shared: readonly string[];
  /** Which styles, by their place, show a number as a day or a moment. */
  readonly days: ReadonlySet<number>;
  readonly epoch: number;
}

function partsOf(bytes: Buffer): ReadonlyMap<string, Xml> {
  const entries = zipEntries(bytes);
  if (entries === null) throw new Error("This is no archive");
  return new Map(
    entries.map(({ name, method, packed, local }) => {
      const begins = local + LOCAL_HEAD + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const content = bytes.subarray(begins, begins + packed);
      return [name, (method === 0 ? content : inflateRawSync(content)).toString("utf8")];
    }),
  );
}

function dayStyles(styles: Xml): ReadonlySet<number> {
  const own = new Set(
    elements(styles, "numFmt")
      .filter(({ head }) =>
        /[dmyh]/i.test((attribute(head, "formatCode") ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, "")),
      )
      .map(({ head }) => Number(attribute(head, "numFmtId"))),
  );
  const formats = elements(elements(styles, "cellXfs")[0]?.body ?? "", "xf").map(({ head }) =>
    Number(attribute(head, "numFmtId")),
  );
  return new Set(formats.flatMap((id, place) => (own.has(id) || DAYS_BUILT_IN.has(id) ? [place] : [])));
}

function rowsIn(sheet: Xml, known: Known): OpenedCell[][] {
  const rows: OpenedCell[][] = [];
  for (const [nth, { head, body }] of elements(sheet, "row").entries()) {
    const cells: OpenedCell[] = [];
    for (const cell of elements(body, "c")) {
      const column = columnOf(attribute(cell.head, "r")) ?? cells.length;
      while (cells.length < column) cells.push(null);
      cells[column] = contentOf(cell, known);
    }
    const place = Number(attribute(head, "r") ?? nth + 1) - 1;
    while (rows.length < place) rows.push([]);
    rows[place] = cells;
  }
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => null)]);
}

/** `C` of `C12` is the third, counted from 0. */
function columnOf(place: string | null): number | null {
  const letters = /^[A-Z]+/.exec(place ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function contentOf({ head, body }: Element, { shared, days, epoch }: Known): OpenedCell {
  const [value] = elements(body, "v");
  const said = value === undefined ? null : unescaped(value.body);
  switch (attribute(head, "t")) {
    case "s":
      return shared[Number(said)] ?? null;
    case "inlineStr":
      return textIn(body);
    case "b":
      return said === "1";
    case "str":
    case "e":
      return said;
    default:
      if (said === null) return null;
      if (!days.has(Number(attribute(head, "s") ?? "0"))) return Number(said);
      return new Date(Math.round((Number(said) - epoch) * MS_PER_DAY));
  }
}

interface Element {
  readonly head: string;
  readonly body: Xml;
}

/** The elements of a name, none of which is in another of it. */
function elements(xml: Xml, name: string): Element[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>(.*?)</${name}>)`, "gs");
  return [...xml.matchAll(pattern)].map(([, head = "", body = ""]) => ({ head, body }));
}

function attribute(head: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1] ?? null;
}

/** What is written in all runs of a text, without how it is spoken. */
function textIn(xml: Xml): string {
  return elements(xml.replaceAll(/<rPh.*?<\/rPh>/gs, ""), "t")
    .map(({ body }) => unescaped(body))
    .join("");
}

const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return SIGNS[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
