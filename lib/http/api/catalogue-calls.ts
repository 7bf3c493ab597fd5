import { CATALOGUE_ACTIONS } from "@/lib/actions/catalogue/all";
import { loadEntry } from "@/lib/db/catalogue";
import { listActivityChoices, listActivityTypes, listOutlets } from "@/lib/queries/catalogue";
import { listAnswer } from "@/lib/schemas/answers/list";
import { activityChoiceAnswer, activityTypeAnswer, outletAnswer } from "@/lib/schemas/answers/unit";
import { addressedEntry } from "@/lib/schemas/catalogue";
import { shape } from "@/lib/schemas/shape";
import { type Call, readCall, writeCall } from "./call";

const [OUTLETS, TYPES, CHOICES] = ["/outlets", "/activity-types", "/activity-choices"];
const [OUTLET, TYPE, CHOICE] = [`${OUTLETS}/{code}`, `${TYPES}/{code}`, `${CHOICES}/{code}`];

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
  readCall(CHOICES, {
    summary: "Contents, forms and audiences that the federation added, also what is in use no more",
    asked: shape({}),
    answer: listAnswer(activityChoiceAnswer),
    query: listActivityChoices,
  }),
  writeCall("POST", CHOICES, CATALOGUE_ACTIONS.activityChoices.create, {
    summary:
      "Add a content, form or audience to those that every federation has; without a code it gets one of its name",
    answer: activityChoiceAnswer,
    creates: true,
  }),
  readCall(CHOICE, {
    summary: "One content, form or audience that the federation added",
    asked: addressedEntry,
    answer: activityChoiceAnswer,
    version: ({ version }) => version,
    query: (tx, _, { code }) => loadEntry(tx, "activityChoices", code),
  }),
  writeCall("PATCH", CHOICE, CATALOGUE_ACTIONS.activityChoices.edit, {
    summary: "Name one otherwise, or end or resume its use; absent keys stay, and so does its side",
    answer: activityChoiceAnswer,
    ifMatch: "required",
  }),
];
