import type { Measure } from "../measure";
import type { Target } from "../plan";

/** A target of the catalogue without what most have alike. */
export type Entry = Pick<Target, "code" | "title" | "level" | "force"> & Partial<Target>;

/** The milestone "đến hết quý II/2021" of the plan; later years measure the same day again (compliance.md §8). */
export const END_OF_SECOND_QUARTER = "2021-06-30";

export const CADRE_CHAIRS = { type: "coverage", purpose: "CADRE_LINK", audience: "CHAIRS" } as const;
export const WITHIN_A_DAY: Measure = { type: "response", hours: 24, minimumPercent: 100 };
