import { defineAction } from "@/lib/actions/definition";
import { selfScoreSaid } from "@/lib/schemas/self-score";
import { saySelfScore } from "./work";

/** What a unit says of itself beside its computed score. */
export const SELF_SCORE_ACTIONS = {
  say: defineAction({ name: "selfScore.say", schema: selfScoreSaid, right: "records", work: saySelfScore }),
};
