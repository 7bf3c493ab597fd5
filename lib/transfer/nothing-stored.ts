import type { Stored } from "@/lib/db/transfer/stored";
import { ACTIVITY_TYPES } from "@/lib/domain/activity";

/** What a bundle is checked against when there is no federation yet: one has nothing but the nine types. */
export const NOTHING_STORED: Stored = {
  units: [],
  placements: [],
  headcounts: [],
  outlets: [],
  activityTypes: ACTIVITY_TYPES,
  channels: [],
  planYears: [],
  targets: [],
  withdrawn: {
    activities: [],
    channels: [],
    coverage: [],
    chairLinks: [],
    enquiries: [],
    reporters: [],
    facilities: [],
    misinformation: [],
  },
};
