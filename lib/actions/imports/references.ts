import { fieldError } from "@/lib/actions/field-error";
import { loadActivityChoices, loadActivityTypes, loadOutlets } from "@/lib/db/catalogue";
import { channelNames } from "@/lib/db/channels";
import type { FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNames, unitsAbove, unitsCalled } from "@/lib/db/units/names";
import { type Called, meantAmong, nearestAmong } from "@/lib/domain/called";
import { namesProvince } from "@/lib/domain/pasted-units";
import type { Level } from "@/lib/domain/unit";
import { trimmed } from "@/lib/domain/unseen";
import { isolated } from "@/lib/i18n/isolated";
import type { Field, Plain } from "@/lib/records/field";
import { ABOVE, type ImportedKind, importedFields } from "@/lib/records/imported";
import { picked } from "@/lib/records/keys";
import type { ImportRows, Saying } from "@/lib/schemas/import";
import { CODE } from "@/lib/schemas/text";
import type { ImportRow } from "./plan";

type Referred = Extract<Field, { kind: "reference" }>["to"];

/** Between a code and the name that a template's list shows beside it. */
export const CODE_AND_NAME = " · ";
/** So many texts that mean nothing are told what they are most like; nobody mends more at once. */
const MOST_NEAREST = 50;
/** So many of one name are told by their codes. */
const MOST_TOLD = 5;

/** What may be meant by texts, and all that there is. */
interface Known {
  called(tx: SessionTx, texts: readonly string[]): Promise<readonly Called[]>;
  all(tx: SessionTx): Promise<readonly Called[]>;
  /** What those with these codes stand below, which tells several of one name apart. */
  above?(tx: SessionTx, codes: readonly string[]): Promise<Aboves>;
}

type Aboves = ReadonlyMap<string, Called & { readonly level: Level }>;

const UNITS: Known = {
  called: unitsCalled,
  all: async (tx) => [...(await unitNames(tx))].map(([code, name]) => ({ code, name })),
  above: unitsAbove,
};

const KNOWN: Readonly<Record<Referred, Known>> = {
  units: UNITS,
  channels: { called: channelNames, all: channelNames },
  outlets: { called: loadOutlets, all: loadOutlets },
  activityTypes: { called: loadActivityTypes, all: loadActivityTypes },
};

/** What a text is taken for that is neither a code nor a name as it is written. */
export interface TakenFor extends Called {
  readonly field: string;
  readonly said: string;
}

/** Rows, what is wrong with each, and what their texts were taken for. */
interface ReferredRows {
  readonly rows: readonly { readonly row: ImportRow; readonly refused: readonly FieldError[] }[];
  readonly takenFor: readonly TakenFor[];
}

/** Rows with codes where they name something by its name, and what is wrong with those that name several things. */
export async function withReferences(
  tx: SessionTx,
  kind: ImportedKind,
  rows: ImportRows,
  shared: Saying,
): Promise<ReferredRows> {
  const finders: { name: string; find: Find }[] = [];
  for (const { name, field } of importedFields(kind)) {
    if (field.kind !== "reference") continue;
    const texts = [shared, ...rows.map(({ said }) => said)].flatMap(({ [name]: text }) =>
      typeof text === "string" ? [text] : [],
    );
    finders.push({ name, find: await finder(tx, KNOWN[field.to], name, texts) });
  }
  const choices = await choiceFinders(tx, kind);
  if (kind === "channels") finders.push({ name: "code", find: ownCodes("code", await channelNames(tx)) });
  const takenFor = new Map<string, TakenFor>();
  const referred = rows.map(({ line, said }) => {
    const refused: FieldError[] = [];
    const { [ABOVE]: above, ...all } = { ...shared, ...said };
    const place = typeof above === "string" ? above : "";
    const codes = finders.flatMap(({ name, find }): [string, string][] => {
      const text = all[name];
      if (typeof text !== "string") return [];
      const found = find(text, place);
      if (!("name" in found)) {
        refused.push(found);
        return [[name, text]];
      }
      const { code, name: called } = found;
      if (!codesIn(text).includes(code) && trimmed(text) !== called)
        takenFor.set(`${name} ${text} ${code}`, { field: name, said: text, code, name: called });
      return [[name, code]];
    });
    const chosen = choices.flatMap(({ name, meant }) => (name in all ? [[name, meant(all[name])]] : []));
    const coded = { ...all, ...Object.fromEntries([...codes, ...chosen]) };
    return { row: { line, said: coded, own: picked(coded, Object.keys(said)) }, refused };
  });
  return { rows: referred, takenFor: [...takenFor.values()] };
}

/**
 * What texts mean of the contents, forms and audiences that the federation added, by code or by name; what else is said stays as it
 * is, for the schema and the list to judge.
 */
async function choiceFinders(tx: SessionTx, kind: ImportedKind) {
  const fields = importedFields(kind).flatMap(({ name, field }) =>
    "added" in field ? [{ name, side: field.added }] : [],
  );
  const entries = fields.length === 0 ? [] : await loadActivityChoices(tx);
  return fields.map(({ name, side }) => {
    const find = meantAmong(entries.filter((each) => each.side === side));
    const codeOf = (text: string) => find(...codesIn(text))[0]?.code ?? text;
    const meant = (said: Plain | undefined) =>
      typeof said === "string" ? codeOf(said) : isList(said) ? [...new Set(said.map(codeOf))] : said;
    return { name, meant };
  });
}

function isList(said: Plain | undefined): said is readonly string[] {
  return Array.isArray(said);
}

/** What a cell may name: all of it, or a code before its name. */
function codesIn(text: string): string[] {
  const [code = ""] = text.split(CODE_AND_NAME);
  return [trimmed(text), trimmed(code)];
}

/**
 * What a text names, or an error of the field for none or several: which they are, or what it is most like.
 * @param above what is said to stand above it; empty = nothing is
 */
type Find = (text: string, above?: string) => Called | FieldError;

/** Finds the units that texts name by code, by name, or by name and the unit above. */
export function unitFinder(tx: SessionTx, field: string, texts: readonly string[]): Promise<Find> {
  return finder(tx, UNITS, field, texts);
}

async function finder(tx: SessionTx, known: Known, field: string, texts: readonly string[]): Promise<Find> {
  const said = [...new Set(texts)];
  const meant = meantAmong(
    said.length === 0 ? [] : await known.called(tx, [...new Set(said.flatMap(codesIn))]),
  );
  const found = new Map(said.map((text) => [text, meant(...codesIn(text))]));
  const lost = said.filter((text) => found.get(text)?.length === 0).slice(0, MOST_NEAREST);
  const nearest = nearestAmong(lost.length === 0 ? [] : await known.all(tx));
  const near = new Map(lost.map((text) => [text, nearest(text)]));
  const alike = [...found.values()].flatMap((each) => (each.length > 1 ? each : []));
  const narrowed = narrowing(
    field,
    await known.above?.(
      tx,
      alike.map(({ code }) => code),
    ),
  );
  const answers = new Map<string, Called | FieldError>();
  return (text, above = "") => {
    const key = `${text}\n${above}`;
    const several = found.get(text) ?? [];
    const answer =
      answers.get(key) ??
      (several.length > 1 ? narrowed?.(several, trimmed(above)) : undefined) ??
      answerOf(field, several, { text, near: near.get(text) ?? null });
    answers.set(key, answer);
    return answer;
  };
}

/**
 * Of several units of one name finds the one that stands below what is said; else tells which there are, and what would tell
 * them apart.
 */
function narrowing(field: string, aboves: Aboves | undefined) {
  if (aboves === undefined) return null;
  const parents = new Map([...aboves.values()].map((parent) => [parent.code, parent]));
  const meant = meantAmong([...parents.values()]);
  const provincial = [...parents.values()].filter(({ level }) => level === "PROVINCIAL");
  return (several: readonly Called[], above: string): Called | FieldError => {
    const said = [...meant(...codesIn(above)), ...(namesProvince(above) ? provincial : [])];
    const fitting = several.filter((unit) => said.some(({ code }) => code === aboves.get(unit.code)?.code));
    const [first] = fitting;
    if (first !== undefined && fitting.length === 1) return first;
    const place = (code: string) => aboves.get(code)?.name ?? code;
    return namesakes(field, fitting.length > 0 ? "namesakesBelow" : "nowhereBelow", {
      ...{ above, place },
      units: fitting.length > 0 ? fitting : several,
    });
  };
}

function namesakes(
  field: string,
  why: "namesakesBelow" | "nowhereBelow",
  { units, above, place }: { units: readonly Called[]; above: string; place: (code: string) => string },
): FieldError {
  const told = units.slice(0, MOST_TOLD).map(({ code }) => `${code} (${isolated(place(code))})`);
  const figures = { count: units.length, place: above, among: told.join(", ") };
  return fieldError(field, above === "" ? "import.namesakes" : `import.${why}`, figures);
}

/** A record's own code is that of one that is there, however it is written; else it is a new one's. */
function ownCodes(field: string, known: readonly Called[]): Find {
  const names = new Map(known.map(({ code, name }) => [code, name]));
  const meant = meantAmong(known.map(({ code }) => ({ code, name: code })));
  return (text) => {
    const found = meant(text);
    if (found.length === 0) return { code: text, name: text };
    const called = found.map(({ code }) => ({ code, name: names.get(code) ?? code }));
    return answerOf(field, called, { text, near: null });
  };
}

function answerOf(
  field: string,
  [first, ...others]: readonly Called[],
  { text, near }: { text: string; near: Called | null },
): Called | FieldError {
  if (first === undefined) {
    const key = codesIn(text).some((each) => CODE.test(each)) ? "code.unknown" : "code.unknownName";
    return fieldError(field, key, near === null ? undefined : { nearest: named(near) });
  }
  if (others.length === 0) return first;
  const all = [first, ...others];
  const among = all.slice(0, MOST_TOLD).map(named).join(", ");
  return fieldError(field, "import.ambiguous", { count: all.length, among });
}

function named({ code, name }: Called): string {
  return `${code} (${isolated(name)})`;
}
