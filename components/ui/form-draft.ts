/** What was typed into a form and not yet sent, kept on this device. */
export interface Draft {
  /** Every field's values, as the form has them. */
  values: FieldValues;
  /** What the form said before anything was typed, and the version of the record that said it; null for a new one. */
  base: FieldValues;
  version: number | null;
  /** Key of the attempt that is not answered yet: a repeat with it cannot write twice. */
  attempt: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** A form's values by field name. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

const PREFIX = "draft:";

/** Where the browser refuses to keep anything (private mode, no space), the page keeps it as long as it lives. */
const unkept = new Map<string, string>();

/** The draft under `key`, or null: none, or unreadable. */
export function readDraft(key: string): Draft | null {
  try {
    const text = unkept.get(key) ?? localStorage.getItem(PREFIX + key);
    const draft: unknown = text === null ? null : JSON.parse(text);
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps the draft; false where the browser refuses, and a reload would lose it. */
export function writeDraft(key: string, draft: Draft): boolean {
  const text = JSON.stringify(draft);
  try {
    localStorage.setItem(PREFIX + key, text);
    unkept.delete(key);
    return true;
  } catch {
    unkept.set(key, text);
    return false;
  }
}

/** Where a person's draft is kept: of which form, about what. */
export function draftPlace(person: string | null, place: string): string {
  return `${person ?? ""}:${place}`;
}

/** Takes a draft along to another place. @returns what waits there, if anything does: then both stay where they are */
export function takeAlong(from: string, to: string): Draft | null {
  const [draft, waiting] = [readDraft(from), readDraft(to)];
  if (draft !== null && waiting === null) {
    writeDraft(to, draft);
    deleteDraft(from);
  }
  return waiting;
}

/** Forgets the draft under `key`. */
export function deleteDraft(key: string): void {
  unkept.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // A browser that refuses storage has nothing to forget.
  }
}

/** A form's values by field name, as the page shows them. */
export function valuesOf(form: HTMLFormElement): Record<string, string[]> {
  return valuesIn(new FormData(form));
}

/** Values by field name, without files and without what the framework adds. */
export function valuesIn(data: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

/** The values of the fields that show something else than the page gave them: typed before the scripts arrived. */
export function typedValues(form: HTMLFormElement): Record<string, string[]> {
  const values = valuesOf(form);
  const names = [...form.elements].filter(isTouched).map((element) => element.getAttribute("name") ?? "");
  return Object.fromEntries(names.map((name) => [name, values[name] ?? []]));
}

/** The text areas in which something was typed before the scripts arrived, with that: React gives them their first text back. */
export function touchedAreas(): [HTMLTextAreaElement, string][] {
  const areas = globalThis.document?.querySelectorAll("textarea") ?? [];
  return [...areas].filter(isTouched).map((area) => [area, area.value]);
}

/** Whether a field shows something else than the page gave it. */
export function isTouched(element: Element): boolean {
  if (element instanceof HTMLSelectElement) {
    const options = [...element.options];
    return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.selected === false;
  }
  if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
  if (!(element instanceof HTMLInputElement) || element.type === "hidden") return false;
  // One that can be ticked says "on" where the page gave it no value.
  if (element.type === "checkbox" || element.type === "radio")
    return element.checked !== element.defaultChecked;
  return element.value !== element.defaultValue;
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === "object" &&
    value !== null &&
    "values" in value &&
    "base" in value &&
    "version" in value &&
    "attempt" in value &&
    "savedAt" in value
  );
}
