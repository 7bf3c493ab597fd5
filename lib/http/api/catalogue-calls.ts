import { CATALOGUE_ACTIONS } from "@/lib/actions/catalogue/all";
import { loadEntry } from "@/lib/db/catalogue";
import { listActivityTypes, listOutlets } from "@/lib/queries/catalogue";
import { listAnswer } from "@/lib/schemas/answers/list";
import { activityTypeAnswer, outletAnswer } from "@/lib/schemas/answers/unit";
import { addressedEntry } from "@/lib/schemas/catalogue";
import { shape } from "@/lib/schemas/shape";
import { type Call, readCall, writeCall } from "./call";

const [OUTLETS, TYPES] = ["/outlets", "/activity-types"];
const [OUTLET, TYPE] = [`${OUTLETS}/{code}`, `${TYPES}/{code}`];

/** What the federation's records and targets name of its own. */
export const CATALOGUE_CALLS: readonly Call[] = [
  readCall(OUTLETS, {
    summary: "Where activities appear, also what is in use no more",
    asked: shape({}),
    answer: listAnswer(outletAnswer),
    query: listOutlets,
  }),
  writeCall("POST", OUTLETS, CATALOGUE_ACTIONS.outlets.create, {
    summary: "Add an outlet; without a code it gets one of its name",
    answer: outletAnswer,
    creates: true,
  }),
  readCall(OUTLET, {
    summary: "One outlet",
    asked: addressedEntry,
    answer: outletAnswer,
    version: ({ version }) => version,
    query: (tx, _, { code }) => loadEntry(tx, "outlets", code),
  }),
  writeCall("PATCH", OUTLET, CATALOGUE_ACTIONS.outlets.edit, {
    summary: "Name an outlet otherwise, or end or resume its use; absent keys stay",
    answer: outletAnswer,
    ifMatch: "required",
  }),
  readCall(TYPES, {
    summary: "Types of activities, also what is in use no more",
    asked: shape({}),
    answer: listAnswer(activityTypeAnswer),
    query: listActivityTypes,
  }),
  writeCall("POST", TYPES, CATALOGUE_ACTIONS.activityTypes.create, {
    summary: "Add a type to the nine that every federation has; without a code it gets one of its name",
    answer: activityTypeAnswer,
    creates: true,
  }),
  readCall(TYPE, {
    summary: "One type of activities",
    asked: addressedEntry,
    answer: activityTypeAnswer,
    version: ({ version }) => version,
    query: (tx, _, { code }) => loadEntry(tx, "activityTypes", code),
  }),
  writeCall("PATCH", TYPE, CATALOGUE_ACTIONS.activityTypes.edit, {
    summary: "Name a type of the federation's own otherwise, or end or resume its use; absent keys stay",
    answer: activityTypeAnswer,
    ifMatch: "required",
  }),
];
