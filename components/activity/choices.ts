import type { Option } from "@/components/ui/select";

/** Codes and names of the federation as a form's options. */
export function optionsOf(entries: readonly { readonly code: string; readonly name: string }[]): Option[] {
  return entries.map(({ code, name }) => ({ value: code, label: name }));
}
