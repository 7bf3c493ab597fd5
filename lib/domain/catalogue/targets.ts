import { own } from "../own";
import type { Target } from "../plan";
import { GRASSROOTS } from "./grassroots";
import { PROVINCIAL } from "./provincial";
import { SENTENCES } from "./sentences";
import { UPPER } from "./upper";

/** The targets of the An Giang plan, alike in 2021, 2022 and 2023 (compliance.md §4, domain.md §1). */
export const CATALOGUE_TARGETS: readonly Target[] = [...PROVINCIAL, ...UPPER, ...GRASSROOTS].map((entry) => ({
  titleEn: null,
  kinds: [],
  condition: [],
  weight: 1,
  dueOn: null,
  measure: null,
  sentence: own(SENTENCES, entry.code) ?? null,
  ...entry,
}));
