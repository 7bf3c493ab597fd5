import { defineAction } from "@/lib/actions/definition";
import { unitList, unitsPointed } from "@/lib/schemas/pasted-units";
import { newUnit, unitCorrection } from "@/lib/schemas/unit";
import { enterUnits } from "./enter-many";
import { takeBackUnits } from "./take-back";
import { correctUnit, enterUnit, wrongEntered } from "./work";

/** Units one at a time; what changes the structure on a day is a reorganisation. */
export const UNIT_ACTIONS = {
  create: defineAction({
    ...{ name: "unit.create", schema: newUnit, right: "administers", work: enterUnit },
    alsoKnown: ({ tx }, said) => wrongEntered(tx, said),
  }),
  createMany: defineAction({
    ...{
      name: "unit.createMany",
      schema: unitList,
      right: "administers",
      pace: "leisure",
      work: enterUnits,
    },
  }),
  takeBackMany: defineAction({
    ...{
      name: "unit.takeBackMany",
      schema: unitsPointed,
      right: "administers",
      pace: "leisure",
      work: takeBackUnits,
    },
  }),
  edit: defineAction({ name: "unit.edit", schema: unitCorrection, right: "administers", work: correctUnit }),
};
