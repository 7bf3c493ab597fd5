import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import type { Option } from "@/components/ui/options";
import { type ChoiceSide, FIXED_CHOICES } from "@/lib/domain/activity";
import { type ActivityChoiceEntry, byCode, type NamedEntry } from "@/lib/domain/catalogue";
import { activityChoiceWords } from "@/lib/words/activity-choices";

/** Types and outlets as a form's options, in the reader's language. */
export function useOptions(): (entries: readonly NamedEntry[]) => Option[] {
  const own = useOwnWords();
  return (entries) => entries.map((each) => ({ value: each.code, label: own(each) }));
}

/** What a form offers of each side: what every federation has, then what this one added. */
export type ChoiceOptions = Readonly<Record<ChoiceSide, readonly Option[]>>;

/** The same in the reader's language. @param added those that may be chosen */
export function useChoiceOptions(): (added: readonly ActivityChoiceEntry[]) => ChoiceOptions {
  const speech = useSpeech();
  return (added) => {
    const names = byCode(added);
    const of = (side: ChoiceSide): Option[] => {
      const own = added.flatMap((each) => (each.side === side ? each.code : []));
      const codes: readonly string[] = [...FIXED_CHOICES[side], ...own];
      return codes.map((value) => ({ value, label: activityChoiceWords(speech, side, value, names) }));
    };
    return { CONTENT: of("CONTENT"), FORM: of("FORM"), AUDIENCE: of("AUDIENCE") };
  };
}
