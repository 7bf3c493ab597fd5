import { searchable } from "@/lib/domain/text";
import { trimmed } from "@/lib/domain/unseen";
import { formatDate, parseTypedDate, parseTypedInstant, parseTypedWhole, type TypedDate } from "@/lib/format";
import type { Field, Plain } from "@/lib/records/field";
import type { GridCell } from "./grid";

/** What a cell says of a field, as the schemas take it; or the key of what is wrong, with the figures that it names. */
export type CellMeaning =
  | { readonly value: Plain | readonly string[] }
  | { readonly error: string; readonly figures?: Readonly<Record<string, number>> };

/** The words of fixed choices, by the choice. */
export type ChoiceWords = Readonly<Record<string, readonly string[]>>;

type Choice = Extract<Field, { readonly kind: "choice" | "choices" }>;

const MS_PER_DAY = 86_400_000;
/** Day 0 of a spreadsheet's days, which takes 1900 for a leap year; from then on they are right. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const [FIRST_DAY, LAST_DAY] = [61, 2_958_465];
/** A formula that has failed, as a spreadsheet shows it. */
const FAILED = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** What a cell says of a field. @param words of the field's choices */
export function meaningOf(field: Field, cell: GridCell, words: ChoiceWords): CellMeaning {
  const text = textOf(cell);
  if (text === "") return { value: null };
  if (FAILED.test(text)) return { error: "import.failedCell" };
  switch (field.kind) {
    case "day":
      return dayOf(cell, text);
    case "instant":
      return instantOf(cell, text);
    case "count":
      return numberOf(cell, text, field.least, field.most);
    case "year":
      return numberOf(cell, text);
    case "choice":
      return orAdded(field, choiceOf(text, words), () => text);
    case "choices":
      return orAdded(field, choicesOf(text, words), () => eachOrAdded(text, words));
    default:
      return { value: text };
  }
}

/** A cell as it reads. */
export function textOf(cell: GridCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return trimmed(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  const [day = "", time = ""] = cell.moment.split("T");
  if (time === "00:00:00") return formatDate(day);
  return `${time.endsWith(":00") ? time.slice(0, 5) : time} ${formatDate(day)}`;
}

function dayOf(cell: GridCell, text: string): CellMeaning {
  const moment = momentOf(cell);
  if (moment !== null) return { value: moment.slice(0, 10) };
  // Also as programs write it, with a time of nothing.
  const [, plain] = /^(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text) ?? [];
  const typed = parseTypedDate(plain === undefined ? text : formatDate(plain));
  return typed.ok ? { value: typed.date } : noDay(typed);
}

function noDay(typed: Extract<TypedDate, { ok: false }>): CellMeaning {
  if (typed.reason === "day") {
    const { month, day } = typed;
    return { error: "date.noSuchDay", figures: { month, day } };
  }
  return typed.reason === "month"
    ? { error: "date.noSuchMonth", figures: { month: typed.month } }
    : { error: "date.typed" };
}

function instantOf(cell: GridCell, text: string): CellMeaning {
  const moment = momentOf(cell);
  if (moment !== null) return { value: `${moment}+07:00` };
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return { value: text };
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  const typed = parseTypedInstant(day === undefined ? text : `${time} ${formatDate(day)}`);
  if (typed.ok) return { value: typed.instant };
  return typed.reason === "day" || typed.reason === "month" ? noDay(typed) : { error: "instant.typed" };
}

/** Of a day that a spreadsheet keeps as one, or as the bare number of it. */
function momentOf(cell: GridCell): string | null {
  if (typeof cell === "object" && cell !== null) return cell.moment;
  if (typeof cell !== "number" || cell < FIRST_DAY || cell > LAST_DAY) return null;
  const seconds = Math.round((cell * MS_PER_DAY) / 1_000) * 1_000;
  return new Date(DAY_ZERO + seconds).toISOString().slice(0, 19);
}

/** Whole numbers, and such as text as people type them here; whether a cell's own number is whole the schema says. */
function numberOf(cell: GridCell, text: string, least?: number, most?: number): CellMeaning {
  const value = typeof cell === "number" ? cell : parseTypedWhole(text);
  if (value !== null) return { value };
  const figures = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  return { error: "number.notWhole", figures };
}

function choiceOf(text: string, words: ChoiceWords): CellMeaning {
  const value = meantBy(text, words);
  return value === undefined ? { error: "choice.unknown" } : { value };
}

function meantBy(text: string, words: ChoiceWords): string | undefined {
  const said = searchable(text);
  const found = Object.entries(words).find(([value, names]) =>
    [value, ...names].some((name) => searchable(name) === said),
  );
  return found?.[0];
}

function partsOf(texts: readonly string[]): string[] {
  return texts.map(trimmed).filter((each) => each !== "");
}

/** What a federation may have added is looked up where that is known. */
function orAdded(
  { added }: Choice,
  meaning: CellMeaning,
  said: () => string | readonly string[],
): CellMeaning {
  return added !== undefined && "error" in meaning ? { value: said() } : meaning;
}

function eachOrAdded(text: string, words: ChoiceWords): string[] {
  return partsOf(text.split(/[;\n]/)).map((part) => meantBy(part, words) ?? part);
}

/** Words may hold commas: what is separated by them is tried as a whole first. */
function choicesOf(text: string, words: ChoiceWords): CellMeaning {
  const parts = [[text], text.split(/[;\n]/), text.split(/[;,\n]/)];
  for (const part of parts) {
    const said = partsOf(part);
    const values = said.flatMap((each) => meantBy(each, words) ?? []);
    if (values.length === said.length) return { value: [...new Set(values)] };
  }
  return { error: "choice.unknown" };
}
