import { defineAction } from "@/lib/actions/definition";
import { wrongUnit } from "@/lib/actions/units/known";
import { lockReopening, newLock } from "@/lib/schemas/lock";
import { lockPeriod, unlockPeriod } from "./work";

/** What can be done with periods (compliance.md §11). */
export const LOCK_ACTIONS = {
  close: defineAction({
    ...{ name: "lock.close", schema: newLock, right: "administers", work: lockPeriod },
    alsoKnown: ({ tx }, said) => wrongUnit(tx, said),
  }),
  reopen: defineAction({
    name: "lock.reopen",
    schema: lockReopening,
    right: "administers",
    work: unlockPeriod,
  }),
};
