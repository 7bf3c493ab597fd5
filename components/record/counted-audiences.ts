import { useMessages } from "next-intl";
import type { Option } from "@/components/ui/options";
import type { CoverageAudience } from "@/lib/domain/channel";

/** Whom a channel may be counted for, as a choice; chairs are told by name and are no choice. */
export function useCountedAudiences(audiences: readonly CoverageAudience[]): {
  readonly counted: readonly Option[];
  readonly holdsChairs: boolean;
} {
  const words = useMessages().recordScreens.readings.audiences;
  const counted = audiences.flatMap((value) => (value === "CHAIRS" ? [] : [{ value, label: words[value] }]));
  return { counted, holdsChairs: counted.length < audiences.length };
}
