import { defineAction } from "@/lib/actions/definition";
import { newUnit, unitCorrection } from "@/lib/schemas/unit";
import { correctUnit, enterUnit } from "./work";

/** Units one at a time; what changes the structure on a day is a reorganisation. */
export const UNIT_ACTIONS = {
  create: defineAction({ name: "unit.create", schema: newUnit, right: "administers", work: enterUnit }),
  edit: defineAction({ name: "unit.edit", schema: unitCorrection, right: "administers", work: correctUnit }),
};
