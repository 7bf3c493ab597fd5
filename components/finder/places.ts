import type { Choice } from "@/components/ui/use-found";

/** What was found, each by its address: a choice is where one goes. */
export interface FoundPlaces {
  readonly choices: readonly Choice[];
  /** More of a kind were found than are shown. */
  readonly more: boolean;
}
