import type { Speech } from "./speech";

/** What is said of chairs who are missing, and how many of them are vacancies: a union without a chair has nobody to join. */
export function vacantAfter({ t }: Pick<Speech, "t">, vacant: number | undefined, words: string): string {
  return vacant ? t("measures.vacantAfter", { count: vacant, words }) : words;
}
