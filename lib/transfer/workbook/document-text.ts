import type { Parts } from "./archive.ts";
import { Refused } from "./grid.ts";
import { listMarks, type Numbered } from "./list-marks.ts";
import { unescaped } from "./parts.ts";

const BODY = "word/document.xml";
/** What of the body is looked at; what it holds twice, for older readers, is left out. */
const TOKEN =
  /<(\/?)(w:(?:p|t|tab|br|cr|noBreakHyphen|tbl|tr|tc|numId|ilvl)|mc:Fallback)(?=[\s/>])([^>]*)>|([^<]+)/g;
const VALUE = /w:val="([^"]*)"/;

/** A cell that is being read, in a row of a table. */
interface Table {
  row: string[];
  cell: string[];
}

/**
 * What a document says, a line for each paragraph and each row of a table, whose cells tabs part. A text file says what it
 * says. @throws Refused
 */
export function documentText(content: Parts | string, letters: number): string {
  const text = typeof content === "string" ? content : new Body(content).text();
  const lines = text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
  if (lines === "") throw new Refused("empty");
  if (lines.length > letters) throw new Refused("tooMuchText");
  return lines;
}

class Body {
  readonly #xml: string;
  readonly #marks: (paragraph: Numbered) => string;
  readonly #lines: string[] = [];
  readonly #tables: Table[] = [];
  #paragraph = "";
  #list: string | null = null;
  #depth = 0;
  #saying = false;
  #repeating = 0;

  constructor(parts: Parts) {
    const body = parts.get(BODY);
    if (body === undefined) throw new Refused("notTable");
    this.#xml = body.toString("utf8");
    this.#marks = listMarks(parts);
  }

  text(): string {
    for (const [, closes = "", name = "", rest = "", said] of this.#xml.matchAll(TOKEN)) {
      if (said === undefined) this.#meet(name, closes === "/", rest);
      else this.#say(said);
    }
    return this.#lines.join("\n");
  }

  #meet(name: string, closes: boolean, rest: string): void {
    const opens = !closes && !rest.endsWith("/");
    if (name === "mc:Fallback") this.#repeating += closes ? -1 : Number(opens);
    else if (name === "w:t") this.#saying = opens;
    else if (closes) this.#close(name);
    else this.#open(name, rest);
  }

  #say(said: string): void {
    if (this.#saying && this.#repeating === 0) this.#paragraph += unescaped(said);
  }

  #open(name: string, rest: string): void {
    switch (name) {
      case "w:tbl":
        this.#tables.push({ row: [], cell: [] });
        break;
      case "w:numId":
        this.#list = VALUE.exec(rest)?.[1] ?? null;
        break;
      case "w:ilvl":
        this.#depth = Number(VALUE.exec(rest)?.[1] ?? 0);
        break;
      default:
        this.#paragraph += BETWEEN[name] ?? "";
    }
  }

  #close(name: string): void {
    const table = this.#tables.at(-1);
    switch (name) {
      case "w:p":
        this.#endParagraph(table);
        break;
      case "w:tc":
        table?.row.push(table.cell.splice(0).join(" "));
        break;
      case "w:tr":
        if (table) this.#put(table.row.splice(0).join("\t"), this.#tables.at(-2));
        break;
      case "w:tbl":
        this.#tables.pop();
        break;
    }
  }

  #endParagraph(table: Table | undefined): void {
    const said = this.#paragraph.replace(/\s+/g, " ").trim();
    const mark = this.#list === null ? "" : this.#marks({ list: this.#list, depth: this.#depth });
    if (said !== "") this.#put(table ? said : mark + said, table);
    [this.#paragraph, this.#list, this.#depth] = ["", null, 0];
  }

  /** Into the cell that it stands in, else as a line. */
  #put(said: string, table: Table | undefined): void {
    if (table) table.cell.push(said);
    else this.#lines.push(said);
  }
}

const BETWEEN: Readonly<Record<string, string>> = {
  ...{ "w:tab": " ", "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "-" },
};
