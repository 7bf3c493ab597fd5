import { REORGANISATION_ACTIONS } from "@/lib/actions/reorganisations/all";
import { UNIT_ACTIONS } from "@/lib/actions/units/all";
import { getReorganisation, listReorganisations } from "@/lib/queries/reorganisations/list";
import { getUnit, listUnits } from "@/lib/queries/units/list";
import { listAnswer } from "@/lib/schemas/answers/list";
import {
  doneOrTriedAnswer,
  listedReorganisationAnswer,
  reorganisationAnswer,
} from "@/lib/schemas/answers/reorganisation";
import { unitAnswer } from "@/lib/schemas/answers/unit";
import { addressedRecord } from "@/lib/schemas/pointer";
import { reorganisationQuestion } from "@/lib/schemas/reorganisation";
import { oneUnitQuestion, unitQuestion } from "@/lib/schemas/unit-question";
import { type Call, readCall, writeCall } from "./call";

/** Units, and what is done to them. */
export const STRUCTURE_CALLS: readonly Call[] = [
  readCall("/units", {
    summary: "Units with their placement and headcount at a day",
    asked: unitQuestion,
    answer: listAnswer(unitAnswer),
    query: listUnits,
  }),
  readCall("/units/{code}", {
    summary: "One unit",
    asked: oneUnitQuestion,
    answer: unitAnswer,
    query: getUnit,
  }),
  writeCall("POST", "/units", UNIT_ACTIONS.create, {
    summary: "Enter a unit below another, from a day on or always",
    answer: unitAnswer,
    creates: true,
  }),
  writeCall("PATCH", "/units/{code}", UNIT_ACTIONS.edit, {
    summary: "Correct a unit's name; what happens to it on a day is a reorganisation",
    answer: unitAnswer,
    ifMatch: "required",
  }),
  readCall("/reorganisations", {
    summary: "What was done to the federation's units, the latest first, also what was undone",
    asked: reorganisationQuestion,
    answer: listAnswer(listedReorganisationAnswer),
    query: listReorganisations,
  }),
  readCall("/reorganisations/{id}", {
    summary: "One reorganisation with the rows that it changed",
    asked: addressedRecord,
    answer: reorganisationAnswer,
    query: (tx, _, { id }) => getReorganisation(tx, id),
  }),
  writeCall("POST", "/reorganisations", REORGANISATION_ACTIONS.create, {
    summary:
      "Found, rename, move, merge, split, close or convert units on one day; a dry run answers what that would change, and writes nothing",
    answer: doneOrTriedAnswer,
  }),
  writeCall("POST", "/reorganisations/{id}/undo", REORGANISATION_ACTIONS.undo, {
    summary: "Put back what stood before, as long as nothing stands on it",
    answer: reorganisationAnswer,
  }),
];
