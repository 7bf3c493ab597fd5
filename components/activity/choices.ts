import { useOwnWords } from "@/components/compliance/measure-words";
import type { Option } from "@/components/ui/options";

type Entries = readonly { readonly code: string; readonly name: string }[];

/** Codes and names of the federation as a form's options. */
export function optionsOf(entries: Entries): Option[] {
  return entries.map(({ code, name }) => ({ value: code, label: name }));
}

/** The same of what every federation is given: types and outlets, in the reader's language. */
export function useOptions(): (entries: Entries) => Option[] {
  const own = useOwnWords();
  return (entries) => optionsOf(entries.map(({ code, name }) => ({ code, name: own(name) })));
}
