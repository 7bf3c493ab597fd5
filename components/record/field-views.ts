import type { Option } from "@/components/ui/options";
import { isCivilDate } from "@/lib/domain/calendar";
import type { nounOfPurpose } from "@/lib/domain/channel";
import type { RecordValue } from "@/lib/domain/screen/record";
import { type RecordName, recordedOf } from "@/lib/records/all";
import type { Field } from "@/lib/records/field";
import { NAME_LENGTH } from "@/lib/records/limits";
import type { Order } from "@/lib/records/record";
import { useFieldWords } from "./record-words";

/** How one field is asked for. */
export interface FieldView {
  readonly name: string;
  readonly control: "line" | "lines" | "link" | "count" | "day" | "instant" | "choice";
  readonly label: string;
  readonly hint: string | undefined;
  readonly optional: boolean;
  /** What happened then counts for its year alone. */
  readonly ofYear?: boolean | undefined;
  /** It has happened: a day to come is refused. */
  readonly past?: boolean | undefined;
  /** An end that is so many days after its beginning at least, which another field says: earlier days are refused. */
  readonly after?: { readonly field: string; readonly days: 0 | 1; readonly begun: string } | undefined;
  /** Letters. */
  readonly most: number | undefined;
  readonly options: readonly Option[];
  /** As the control holds it; empty = nothing. */
  readonly value: string;
}

/**
 * The fields of a kind's form, in the description's order; what names a record or its unit is not among them.
 * @param values of the record that is corrected; null for a new one, of which what came first is of today
 * @param given what is known of a new one
 * @param of on what it hangs, where it hangs on a channel
 */
export function useFieldViews(
  kind: RecordName,
  values: Readonly<Record<string, RecordValue>> | null,
  today: string,
  given: Readonly<Record<string, string>> = {},
  of?: ReturnType<typeof nounOfPurpose>,
): FieldView[] {
  const { label, hint, choice } = useFieldWords(kind, of);
  const { fields, dated, order } = recordedOf(kind);
  const after = afterBeginning(order, values === null ? today : values[order?.first ?? ""]);
  const ends = (name: string) => (name === order?.last ? { after } : {});
  return Object.entries(fields).flatMap(([name, field]) => {
    const control = controlOf(field);
    if (control === null) return [];
    const value = values === null ? (given[name] ?? first(field, name === dated?.[0], today)) : values[name];
    return [
      {
        name,
        control,
        label: label(name),
        hint: hint(name),
        optional: field.optional ?? false,
        ofYear: field.ofYear,
        past: field.past,
        ...ends(name),
        most: field.kind === "text" ? field.most : undefined,
        options: optionsOf(field, choice),
        value: String(value ?? ""),
      },
    ];
  });
}

/** What an end is held to where both are days. @param begun what the page says of the beginning */
function afterBeginning(
  order: Pick<Order<string>, "first" | "mayEqual"> | undefined,
  begun: RecordValue | undefined,
): FieldView["after"] {
  if (order === undefined || typeof begun !== "string" || !isCivilDate(begun)) return undefined;
  return { field: order.first, days: order.mayEqual === undefined ? 1 : 0, begun };
}

function optionsOf(field: Field, choice: (value: string) => string): Option[] {
  return field.kind === "choice" ? field.of.map((value) => ({ value, label: choice(value) })) : [];
}

function controlOf(field: Field): FieldView["control"] | null {
  switch (field.kind) {
    case "text":
      return field.most > NAME_LENGTH ? "lines" : "line";
    case "link":
    case "count":
    case "day":
    case "instant":
    case "choice":
      return field.kind;
    default:
      return null;
  }
}

/** What a new record says before anything is typed. */
function first(field: Field, begins: boolean, today: string): RecordValue {
  if (field.kind === "count") return field.otherwise ?? null;
  return field.kind === "day" && begins ? today : null;
}
