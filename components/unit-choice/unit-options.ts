import type { Option } from "@/components/ui/options";
import type { Called } from "@/lib/domain/called";

/** Units as the options of a choice: by name, and by code where they are searched. */
export function unitOptions(units: readonly Called[]): Option[] {
  return units.map(({ code, name }) => ({ value: code, label: name, note: code }));
}
