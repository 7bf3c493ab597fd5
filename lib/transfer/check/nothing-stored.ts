import type { Stored } from "@/lib/db/transfer/read";
import { ACTIVITY_TYPES } from "@/lib/domain/activity";
import { FITTED_KINDS, WITHDRAWABLE_KINDS } from "@/lib/records/all";
import { keyed } from "@/lib/records/keys";

/** What a bundle is checked against when there is no federation yet: one has nothing but the nine types. */
export const NOTHING_STORED: Stored = {
  rows: {
    ...keyed(FITTED_KINDS, () => []),
    activityTypes: ACTIVITY_TYPES.map((code) => ({ code })),
  },
  withdrawn: keyed(WITHDRAWABLE_KINDS, () => []),
};
