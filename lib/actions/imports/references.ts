import { fieldError } from "@/lib/actions/field-error";
import { loadActivityTypes, loadOutlets } from "@/lib/db/catalogue";
import { channelNames } from "@/lib/db/channels";
import type { FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { unitsCalled } from "@/lib/db/units/names";
import { searchable, trimmed } from "@/lib/domain/text";
import type { Field } from "@/lib/records/field";
import { type ImportedKind, importedFields } from "@/lib/records/imported";
import { picked } from "@/lib/records/keys";
import type { ImportRows, Saying } from "@/lib/schemas/import";
import type { ImportRow } from "./plan";

type Referred = Extract<Field, { kind: "reference" }>["to"];

interface Called {
  readonly code: string;
  readonly name: string;
}

/** Between a code and the name that a template's list shows beside it. */
export const CODE_AND_NAME = " · ";

const LOAD: Readonly<Record<Referred, (tx: SessionTx, texts: readonly string[]) => Promise<Called[]>>> = {
  units: (tx, texts) => unitsCalled(tx, texts),
  channels: (tx) => channelNames(tx),
  outlets: (tx) => loadOutlets(tx),
  activityTypes: (tx) => loadActivityTypes(tx),
};

/** Rows with codes where they name something by its name, and what is wrong with those that name several things. */
export async function withReferences(
  tx: SessionTx,
  kind: ImportedKind,
  rows: ImportRows,
  shared: Saying,
): Promise<{ readonly row: ImportRow; readonly refused: readonly FieldError[] }[]> {
  const finders: { name: string; find: (text: string) => string | FieldError }[] = [];
  for (const { name, field } of importedFields(kind)) {
    if (field.kind !== "reference") continue;
    const texts = [shared, ...rows.map(({ said }) => said)].flatMap(({ [name]: text }) =>
      typeof text === "string" ? codesIn(text) : [],
    );
    const known = texts.length === 0 ? [] : await LOAD[field.to](tx, [...new Set(texts)]);
    finders.push({ name, find: finder(name, known) });
  }
  return rows.map(({ line, said }) => {
    const refused: FieldError[] = [];
    const all = { ...shared, ...said };
    const codes = finders.flatMap(({ name, find }): [string, string][] => {
      const text = all[name];
      if (typeof text !== "string") return [];
      const found = find(text);
      if (typeof found !== "string") refused.push(found);
      return [[name, typeof found === "string" ? found : text]];
    });
    const coded = { ...all, ...Object.fromEntries(codes) };
    return { row: { line, said: coded, own: picked(coded, Object.keys(said)) }, refused };
  });
}

/** What a cell may name: all of it, or a code before its name. */
export function codesIn(text: string): string[] {
  const [code = ""] = text.split(CODE_AND_NAME);
  return [trimmed(text), trimmed(code)];
}

/** Finds what a cell names among what is known: its code, or an error of the field for none or several. */
export function finder(field: string, known: readonly Called[]): (text: string) => string | FieldError {
  const codes = new Set(known.map(({ code }) => code));
  const names = Map.groupBy(known, ({ name }) => searchable(name));
  const found = new Map<string, string | FieldError>();
  return (text) => {
    const answer = found.get(text) ?? codesIn(text).find((code) => codes.has(code)) ?? named(text);
    found.set(text, answer);
    return answer;
  };

  function named(text: string): string | FieldError {
    const [first, ...others] = names.get(searchable(trimmed(text))) ?? [];
    if (first === undefined) return fieldError(field, "code.unknown");
    if (others.length > 0) return fieldError(field, "import.ambiguous", { count: others.length + 1 });
    return first.code;
  }
}
