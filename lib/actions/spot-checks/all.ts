import { defineAction } from "@/lib/actions/definition";
import { sampleDraw, spotVerdict } from "@/lib/schemas/spot-check";
import { drawSample, judge } from "./work";

/** Looking again at some of what was approved. */
export const SPOT_CHECK_ACTIONS = {
  draw: defineAction({ name: "spotCheck.draw", schema: sampleDraw, right: "decides", work: drawSample }),
  judge: defineAction({ name: "spotCheck.judge", schema: spotVerdict, right: "decides", work: judge }),
};
