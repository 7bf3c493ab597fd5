import { type ChoiceSide, FIXED_CHOICES } from "@/lib/domain/activity";
import type { OwnText } from "@/lib/domain/catalogue";
import { ownWords } from "./catalogue";
import type { Speech } from "./speech";

/** What a content, form or audience is called. @param names what the federation calls those that it added, by their codes */
export function activityChoiceWords(
  speech: Speech,
  side: ChoiceSide,
  code: string,
  names: ReadonlyMap<string, OwnText>,
): string {
  return fixedWords(speech, side, code) ?? ownWords(speech, names.get(code) ?? code);
}

/** Words of those that every federation has; undefined of any other. */
function fixedWords({ t }: Speech, side: ChoiceSide, code: string): string | undefined {
  const content = FIXED_CHOICES.CONTENT.find((each) => each === code);
  if (side === "CONTENT") return content && t(`activities.contents.${content}`);
  const form = FIXED_CHOICES.FORM.find((each) => each === code);
  if (side === "FORM") return form && t(`activities.forms.${form}`);
  const audience = FIXED_CHOICES.AUDIENCE.find((each) => each === code);
  return audience && t(`activities.audiences.${audience}`);
}
