/** What was found when something approved was looked at again. */
export const SPOT_VERDICTS = ["RIGHT", "WRONG"] as const;
export type SpotVerdict = (typeof SPOT_VERDICTS)[number];

/** How many are drawn at once. */
export const SAMPLE_SIZES = [5, 10, 20] as const;
