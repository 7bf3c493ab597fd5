/** How an account stands: never here and by now unable to come, never here yet, here at least once, kept out. */
export const ACCOUNT_STANDINGS = ["LAPSED", "INVITED", "ACTIVE", "DISABLED"] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];
