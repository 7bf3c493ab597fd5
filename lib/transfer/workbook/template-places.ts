import type { FoundPlace, TemplateFault } from "@/lib/domain/report/template";
// biome-ignore lint/style/noRestrictedImports: the thread that reads it runs from its source, where @ leads nowhere
import { isTemplatePlace, TEMPLATE_PLACES } from "../../domain/report/template.ts";
import { type Parts, packed } from "./archive.ts";
import { Refused } from "./grid.ts";
import { attribute, unescaped } from "./parts.ts";

/** What was found of a template: its places, and what is wrong with it. */
export interface ReadTemplate {
  /** The document as it is filled, where that is not the one that was sent. */
  readonly content: Uint8Array | null;
  readonly places: readonly FoundPlace[];
  readonly faults: readonly TemplateFault[];
}

const BODY = "word/document.xml";
const MARGIN = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/;
/** More text is no template of a report; each one that is printed is made of all of it. */
const MOST_TEXT = 4 * 1_048_576;
/** Fields that fetch something, or run it. */
const FETCHING = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|MACROBUTTON)\b/;
const PROGRAM = /vbaProject|activeX|oleObject|^word\/embeddings\/|\.(?:bin|exe|dll)$/i;
const HARMLESS = /^(?:https?:|mailto:)/i;

/** So much of what is wrong is quoted. */
const MOST_QUOTED = 60;

const TOKEN =
  /<(\/?)(w:(?:p|t|instrText|tbl|tr|tc|sectPr|pgSz|pgMar)|mc:Fallback)(?=[\s/>])([^>]*)>|([^<]+)/g;
const PLACE = /\{\{([^{}]*)\}\}/g;

/** The places of a template, and all that keeps it from being one. @throws Refused for what is no document */
export function templatePlaces(parts: Parts): ReadTemplate {
  const body = parts.get(BODY);
  if (body === undefined) throw new Refused("notTable");
  const text = [...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name));
  if (text.reduce((sum, [, content]) => sum + content.length, 0) > MOST_TEXT) throw new Refused("inflated");
  const faults = unsafeParts(parts);
  const [sent, filled] = [body.toString("utf8"), breaksApart(body.toString("utf8"))];
  const pages = new TemplatePart(filled, false);
  const margins = [...parts]
    .filter(([name]) => MARGIN.test(name))
    .map(([, content]) => new TemplatePart(content.toString("utf8"), true));
  const places = [pages, ...margins].flatMap((part) => part.places());
  for (const part of [pages, ...margins]) faults.push(...part.faults);
  const content = filled === sent ? null : packed(new Map(parts).set(BODY, Buffer.from(filled)), true);
  return { content, places, faults: [...faults, ...missing(places)] };
}

/** A paragraph in whose head a section ends, and which begins a place. */
const ENDING =
  /(<w:p(?: [^>]*)?><w:pPr>(?:(?!<\/w:pPr>).)*?)(<w:sectPr[ >](?:(?!<\/w:sectPr>).)*<\/w:sectPr>)((?:(?!<\/w:p>|\{).)*\{(?:(?!<\/w:p>).)*<\/w:p>)/gs;

/** Whatever takes the place of a whole paragraph would take the end of its section along: that gets one of its own. */
function breaksApart(body: string): string {
  return body.replace(ENDING, "$1$3<w:p><w:pPr>$2</w:pPr></w:p>");
}

function missing(places: readonly FoundPlace[]): TemplateFault[] {
  const found = new Set<string>(places.map(({ place }) => place));
  return Object.entries(TEMPLATE_PLACES)
    .filter(([name, { required }]) => required && !found.has(name))
    .map(([name]) => ({ fault: "missing", where: null, figures: { place: name } }));
}

/** Programs, objects, and what is fetched from elsewhere when the document is opened. */
function unsafeParts(parts: Parts): TemplateFault[] {
  const types = parts.get("[Content_Types].xml")?.toString("utf8") ?? "";
  const program = [...parts.keys()].find((name) => PROGRAM.test(name));
  const programs: TemplateFault[] =
    program === undefined && !/macroEnabled/i.test(types)
      ? []
      : [{ fault: "program", where: null, figures: { part: program ?? "" } }];
  const relations = [...parts].filter(([name]) => name.endsWith(".rels"));
  const tags = relations.flatMap(
    ([, content]) => content.toString("utf8").match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [],
  );
  const outside = tags.filter(isOutside).map((tag): TemplateFault => {
    const target = attribute(tag, "Target").slice(0, MOST_QUOTED);
    return { fault: "outside", where: null, figures: { target } };
  });
  return [...programs, ...outside];
}

/** A link that people follow is not fetched by itself. */
function isOutside(tag: string): boolean {
  const type = attribute(tag, "Type");
  if (type.endsWith("/aFChunk")) return true;
  if (attribute(tag, "TargetMode").toLowerCase() !== "external") return false;
  return !(type.endsWith("/hyperlink") && HARMLESS.test(attribute(tag, "Target")));
}

/** A paragraph that is being read. */
interface Paragraph {
  text: string;
  field: string;
  /** It is the last of its section. */
  ends: boolean;
}

/** A place as it stands, before the width of its page is known. */
interface Standing extends Omit<FoundPlace, "width"> {
  readonly section: number;
}

/** The body of a document, or what stands in a margin of its pages. */
class TemplatePart {
  readonly faults: TemplateFault[] = [];
  readonly #margin: boolean;
  readonly #found: Standing[] = [];
  readonly #open: Paragraph[] = [];
  readonly #tables: { nth: number; row: number; cell: number }[] = [];
  readonly #widths: number[] = [];
  #page = { width: 0, margins: 0 };
  #paragraphs = 0;
  #tableCount = 0;
  #reading: "text" | "field" | null = null;
  #repeating = 0;

  constructor(xml: string, margin: boolean) {
    this.#margin = margin;
    for (const [, closes = "", name = "", rest = "", said] of xml.matchAll(TOKEN)) {
      if (said !== undefined) this.#say(said);
      else if (closes === "/" || rest.endsWith("/")) this.#close(name, rest, closes === "");
      else this.#start(name, rest);
    }
  }

  places(): FoundPlace[] {
    return this.#found.map(({ section, ...found }) => ({
      ...found,
      width: this.#margin ? null : (this.#widths[section] ?? this.#widths.at(-1) ?? 0),
    }));
  }

  #say(said: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || this.#repeating > 0) return;
    if (this.#reading === "text") paragraph.text += unescaped(said);
    if (this.#reading === "field") paragraph.field += unescaped(said);
  }

  #start(name: string, rest: string): void {
    const table = this.#tables.at(-1);
    switch (name) {
      case "mc:Fallback":
        this.#repeating += 1;
        break;
      case "w:p":
        this.#open.push({ text: "", field: "", ends: false });
        break;
      case "w:t":
        this.#reading = "text";
        break;
      case "w:instrText":
        this.#reading = "field";
        break;
      case "w:tbl":
        if (table === undefined) this.#tableCount += 1;
        this.#tables.push({ nth: this.#tableCount, row: 0, cell: 0 });
        break;
      case "w:tr":
        if (table) Object.assign(table, { row: table.row + 1, cell: 0 });
        break;
      case "w:tc":
        if (table) table.cell += 1;
        break;
      default:
        this.#measure(name, rest);
    }
  }

  /** An element that ends; one that is empty begins and ends at once. */
  #close(name: string, rest: string, empty: boolean): void {
    switch (name) {
      case "mc:Fallback":
        if (!empty) this.#repeating -= 1;
        break;
      case "w:t":
      case "w:instrText":
        this.#reading = null;
        break;
      case "w:p":
        if (!empty) this.#endParagraph();
        break;
      case "w:tbl":
        this.#tables.pop();
        break;
      case "w:sectPr":
        this.#endSection();
        break;
      default:
        this.#measure(name, rest);
    }
  }

  #measure(name: string, rest: string): void {
    const figure = (of: string) => Number(attribute(` ${rest}`, of)) || 0;
    if (name === "w:pgSz") this.#page.width = figure("w:w");
    if (name === "w:pgMar") this.#page.margins = figure("w:left") + figure("w:right");
  }

  #endSection(): void {
    this.#widths.push(Math.max(0, this.#page.width - this.#page.margins));
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined) paragraph.ends = true;
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined || this.#repeating > 0) return;
    const text = paragraph.text.trim();
    if (text !== "" && this.#tables.length === 0) this.#paragraphs += 1;
    const [field] = FETCHING.exec(paragraph.field) ?? [];
    if (field !== undefined) this.#fault("field", text, { field });
    this.#take(text, paragraph.ends);
  }

  #take(text: string, ends: boolean): void {
    const typed = [...text.matchAll(PLACE)].map(([, between = ""]) => between);
    if (/\{\{|\}\}/.test(text.replaceAll(PLACE, ""))) this.#fault("unclosed", text);
    for (const each of typed) {
      const name = each.trim().toLowerCase();
      if (!isTemplatePlace(name)) {
        this.#fault("unknown", text, { place: each.trim() });
        continue;
      }
      if (TEMPLATE_PLACES[name].holds !== "line") this.#judge(name, text, ends);
      // A section's end lies within its last paragraph, before the text.
      this.#found.push({ place: name, typed: each, section: this.#widths.length - (ends ? 1 : 0) });
    }
  }

  /** Paragraphs take the place of a whole paragraph, and tables are as wide as the page. */
  #judge(place: FoundPlace["place"], text: string, ends: boolean): void {
    const said = { place };
    if (this.#margin) this.#fault("inMargin", text, said);
    else if (!/^\{\{[^{}]*\}\}$/.test(text)) this.#fault("notAlone", text, said);
    else if (this.#found.some((found) => found.place === place)) this.#fault("twice", text, said);
    else if (ends) this.#fault("sectionBreak", text, said);
    else if (this.#tables.length > 0 && TEMPLATE_PLACES[place].holds === "tables")
      this.#fault("inTable", text, said);
  }

  #fault(fault: TemplateFault["fault"], text: string, said: TemplateFault["figures"] = {}): void {
    const [table] = this.#tables;
    const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
    const figures = { ...said, text: quoted };
    if (this.#margin) this.faults.push({ fault, where: "margin", figures });
    else if (table === undefined)
      this.faults.push({ fault, where: "paragraph", figures: { ...figures, paragraph: this.#paragraphs } });
    else
      this.faults.push({
        fault,
        where: "table",
        figures: { ...figures, table: table.nth, row: table.row, cell: table.cell },
      });
  }
}
