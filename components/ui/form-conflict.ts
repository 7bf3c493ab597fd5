import { type FieldValues, valuesOf } from "./form-draft";

/** A field of which a draft says something else than the record, which has changed since. */
export interface ConflictingField {
  readonly name: string;
  readonly label: string;
  /** What the draft says and what the record says, as the form shows it. */
  readonly mine: string;
  readonly theirs: string;
  /** Nobody else changed it, or nobody but others did: what a person would choose. */
  readonly proposed: "mine" | "theirs";
  /** What the field holds where the draft's is chosen. */
  readonly values: readonly string[];
  /** The two say how many there are: what they are called is not known here. */
  readonly counted: boolean;
}

/**
 * What a draft and the record under it disagree about.
 * @param form shows the record as it is now
 * @param base what the record said when the draft was begun
 */
export function conflictingFields(
  form: HTMLFormElement,
  mine: FieldValues,
  base: FieldValues,
): ConflictingField[] {
  const theirs = valuesOf(form);
  const names = new Set(
    [...form.elements].filter(isVisible).map((element) => element.getAttribute("name") ?? ""),
  );
  return [...names].flatMap((name): ConflictingField[] => {
    if (name === "" || isSame(mine[name], theirs[name])) return [];
    const counted = fieldsNamed(form, name)[0] instanceof HTMLFieldSetElement;
    const values = counted ? added(mine[name], base[name], theirs[name]) : (mine[name] ?? []);
    const shown = (said: readonly string[] = []) =>
      counted
        ? String(said.filter(Boolean).length)
        : said.map((value) => shownValue(form, name, value)).join(", ");
    const proposed = isSame(mine[name], base[name]) ? "theirs" : "mine";
    const says = { mine: shown(values), theirs: shown(theirs[name]) };
    return [{ name, label: labelOf(form, name), ...says, proposed, values, counted }];
  });
}

/** A list as it is, with what the draft added and without what it took out. */
function added(
  mine: readonly string[] = [],
  base: readonly string[] = [],
  theirs: readonly string[] = [],
): string[] {
  const kept = theirs.filter((each) => mine.includes(each) || !base.includes(each));
  return [...new Set([...kept, ...mine.filter((each) => !base.includes(each))])];
}

function isVisible(element: Element): boolean {
  return !(element instanceof HTMLButtonElement) && element.getAttribute("type") !== "hidden";
}

function isSame(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.join("\n").trim() === other.join("\n").trim();
}

function fieldsNamed(form: HTMLFormElement, name: string): Element[] {
  return [...form.elements].filter((element) => element.getAttribute("name") === name);
}

/** What a field is called, as its label says; not that it may stay empty. */
export function labelOf(form: HTMLFormElement, name: string): string {
  const [first] = fieldsNamed(form, name);
  const group = first instanceof HTMLFieldSetElement || isChoice(first) ? first.closest("fieldset") : null;
  const legend = group?.querySelector("legend");
  const label = legend ?? (first && ownLabel(first));
  // A tick's begins with its box.
  return (label?.firstChild?.textContent || label?.textContent)?.trim() ?? name;
}

/** A choice says its label, a text itself. */
function shownValue(form: HTMLFormElement, name: string, value: string): string {
  for (const field of fieldsNamed(form, name)) {
    if (field instanceof HTMLSelectElement)
      return [...field.options].find((option) => option.value === value)?.text ?? value;
    if (isChoice(field) && field.value === value) return ownLabel(field)?.textContent?.trim() ?? value;
  }
  return value;
}

function isChoice(field: Element | undefined): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
}

function ownLabel(field: Element): Element | null {
  return field.id === ""
    ? field.closest("label")
    : (field.ownerDocument.querySelector(`label[for="${field.id}"]`) ?? field.closest("label"));
}
