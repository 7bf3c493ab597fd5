import { useOwnWords } from "@/components/compliance/own-words";
import type { Option } from "@/components/ui/options";
import type { NamedEntry } from "@/lib/domain/catalogue";

/** Codes and names of the federation as a form's options. */
export function optionsOf(entries: readonly { readonly code: string; readonly name: string }[]): Option[] {
  return entries.map(({ code, name }) => ({ value: code, label: name }));
}

/** The same of what every federation is given: types and outlets, in the reader's language. */
export function useOptions(): (entries: readonly NamedEntry[]) => Option[] {
  const own = useOwnWords();
  return (entries) => entries.map((each) => ({ value: each.code, label: own(each) }));
}
