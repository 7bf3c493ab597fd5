import type { nounOfPurpose } from "@/lib/domain/channel";
import { own } from "@/lib/domain/own";
import type { RecordValue, ShownRecord } from "@/lib/domain/screen/record";
import { compareText } from "@/lib/domain/text";
import { formatDate, formatInstant, formatNumber, type Language } from "@/lib/format";
import type { Messages } from "@/lib/i18n/vi";
import {
  type FieldsOf,
  type ListedField,
  type ListedKind,
  listedOf,
  type RecordName,
  recordedOf,
} from "@/lib/records/all";

/** The messages and the language in which records are put into words. */
export interface RecordSpeech {
  readonly messages: Messages["recordScreens"] & {
    readonly fields: Readonly<Record<Exclude<ListedField | keyof FieldsOf<"headcounts">, "id">, string>>;
    readonly of: Readonly<
      Record<ReturnType<typeof nounOfPurpose>, Readonly<Record<"connected" | "joined" | "left", string>>>
    >;
  };
  readonly language: Language;
}

/**
 * The words of a kind of record: what its fields are called, how their values read.
 * @param of on what it hangs, where it hangs on a channel
 */
export function fieldWordsIn(
  kind: RecordName,
  { messages, language }: RecordSpeech,
  of: ReturnType<typeof nounOfPurpose> = "GROUP",
) {
  const { fields } = recordedOf(kind);
  const labels = {
    ...messages.fields,
    ...messages.of[of],
    ...(kind === "coverage" ? { asOf: messages.readings.asOf, audience: messages.readings.audience } : {}),
  };
  const choices = { ...messages.choices, ...messages.readings.audiences };
  const label = (field: string) => own<string>(labels, field) ?? field;
  const choice = (value: string) => own<string>(choices, value) ?? value;

  /** Null where nothing was said. */
  function words(field: string, value: RecordValue): string | null {
    if (value === null) return null;
    if (typeof value === "number") return formatNumber(value, language);
    switch (fields[field]?.kind) {
      case "day":
        return formatDate(value);
      case "instant":
        return formatInstant(new Date(value));
      case "choice":
        return choice(value);
      default:
        return value;
    }
  }

  return {
    label,
    choice,
    hint: (field: string) => own<string>(messages.hints, field),
    words,
  };
}

/** The values of all choices as their words follow one another: by these a column is sorted. */
export function choicesInOrder({ choices }: RecordSpeech["messages"]): string[] {
  return Object.entries(choices)
    .sort(([, a], [, b]) => compareText(a, b))
    .map(([value]) => value);
}

/** The same of a kind that has a list, and what that calls a record by. */
export function recordWordsIn(kind: ListedKind, speech: RecordSpeech) {
  const said = fieldWordsIn(kind, speech);
  const { title } = listedOf(kind);
  return {
    ...said,
    named: ({ values }: ShownRecord) =>
      said.words(title, values[title] ?? null) ?? speech.messages.kinds[kind].untitled,
  };
}
