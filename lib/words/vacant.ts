import type { Speech } from "./speech";

/** Of how many who are missing how many are vacancies. */
export interface VacantAmong {
  readonly missing: number;
  readonly vacant: number | undefined;
}

/**
 * What is said of chairs who are missing, and how many of them are vacancies, in brackets right after it: a union without a chair
 * has nobody to join.
 */
export function vacantAfter({ t }: Pick<Speech, "t">, among: VacantAmong, words: string): string {
  return among.vacant ? t("measures.vacantAfter", { ...vacantSaid(among), words }) : words;
}

/** What a message of vacancies is told. */
export function vacantSaid({ missing, vacant = 0 }: VacantAmong): { count: number; others: number } {
  return { count: vacant, others: missing - vacant };
}
