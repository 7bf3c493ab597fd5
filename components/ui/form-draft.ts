/** What was typed into a form and not yet sent, kept on this device. */
export interface Draft {
  /** Every field's values, as the form has them. */
  values: Readonly<Record<string, readonly string[]>>;
  /** Key of the attempt that is not answered yet: a repeat with it cannot write twice. */
  attempt: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

const PREFIX = "draft:";

/** The draft under `key`, or null: none, unreadable, or a browser that keeps nothing. */
export function readDraft(key: string): Draft | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    const draft: unknown = text === null ? null : JSON.parse(text);
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps the draft; false where the browser refuses (private mode, no space). */
export function writeDraft(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft under `key`. */
export function deleteDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // A browser that refuses storage has nothing to forget.
  }
}

/** A form's values by field name, without files and without what the framework adds. */
export function valuesOf(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === "object" &&
    value !== null &&
    "values" in value &&
    "attempt" in value &&
    "savedAt" in value
  );
}
