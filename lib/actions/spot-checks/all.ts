import { defineAction } from "@/lib/actions/definition";
import { wrongUnit } from "@/lib/actions/units/known";
import { sampleDraw, spotVerdict } from "@/lib/schemas/spot-check";
import { drawSample, judge } from "./work";

/** Looking again at some of what was approved. */
export const SPOT_CHECK_ACTIONS = {
  draw: defineAction({
    ...{ name: "spotCheck.draw", schema: sampleDraw, right: "decides", work: drawSample },
    alsoKnown: ({ tx }, said) => wrongUnit(tx, said),
  }),
  judge: defineAction({ name: "spotCheck.judge", schema: spotVerdict, right: "decides", work: judge }),
};
