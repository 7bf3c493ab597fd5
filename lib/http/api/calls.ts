import { createActivity } from "@/lib/actions/activities/create";
import { editActivity } from "@/lib/actions/activities/edit";
import { STEP_ACTIONS } from "@/lib/actions/activities/steps";
import { RECORD_ACTIONS } from "@/lib/actions/records/all";
import { getActivityRecord } from "@/lib/queries/activities/detail";
import { listActivities } from "@/lib/queries/activities/list";
import { activityTypes, outlets } from "@/lib/queries/catalogue";
import { answerCompliance } from "@/lib/queries/compliance/answer";
import { explainResult } from "@/lib/queries/compliance/explain";
import { getRecord, listRecords } from "@/lib/queries/records/records";
import { getUnit, listUnits } from "@/lib/queries/units/list";
import { RECORD_NAMES, type RecordName, recordedOf } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";
import { activityQuestion } from "@/lib/schemas/activity-question";
import { activityAnswer } from "@/lib/schemas/answers/activity";
import { complianceAnswer, explanationAnswer } from "@/lib/schemas/answers/compliance";
import { listAnswer } from "@/lib/schemas/answers/list";
import { recordAnswer } from "@/lib/schemas/answers/record";
import { activityTypeAnswer, outletAnswer, unitAnswer } from "@/lib/schemas/answers/unit";
import { complianceQuestion, explanationQuestion } from "@/lib/schemas/compliance-question";
import { addressedRecord } from "@/lib/schemas/pointer";
import { recordQuestion } from "@/lib/schemas/record-question";
import { shape } from "@/lib/schemas/shape";
import { oneUnitQuestion, unitQuestion } from "@/lib/schemas/unit-question";
import { complianceCsv } from "@/lib/transfer/compliance-csv";
import { type Call, reading, writing } from "./call";

const READS: readonly Call[] = [
  reading("/compliance", {
    summary: "Results, roll-ups of units and of targets at the end of a day",
    asked: complianceQuestion,
    answer: complianceAnswer,
    query: answerCompliance,
    csv: complianceCsv,
  }),
  reading("/compliance/{unit}/{target}", {
    summary: "One result and the records behind it",
    asked: explanationQuestion,
    answer: explanationAnswer,
    query: explainResult,
  }),
  reading("/units", {
    summary: "Units with their placement and headcount at a day",
    asked: unitQuestion,
    answer: listAnswer(unitAnswer),
    query: listUnits,
  }),
  reading("/units/{code}", {
    summary: "One unit",
    asked: oneUnitQuestion,
    answer: unitAnswer,
    query: getUnit,
  }),
  reading("/outlets", {
    summary: "Where activities appear",
    asked: shape({}),
    answer: listAnswer(outletAnswer),
    query: outlets,
  }),
  reading("/activity-types", {
    summary: "Types of activities",
    asked: shape({}),
    answer: listAnswer(activityTypeAnswer),
    query: activityTypes,
  }),
];

const ACTIVITIES: readonly Call[] = [
  reading("/activities", {
    summary: "Activities, newest first",
    asked: activityQuestion,
    answer: listAnswer(activityAnswer),
    query: listActivities,
  }),
  writing("POST", "/activities", createActivity, {
    summary: "Log an activity, as a draft or handed in",
    answer: activityAnswer,
    creates: true,
  }),
  reading("/activities/{id}", {
    summary: "One activity, also a withdrawn one",
    asked: addressedRecord,
    answer: activityAnswer,
    version: ({ version }) => version,
    query: (tx, _, { id }) => getActivityRecord(tx, id),
  }),
  writing("PATCH", "/activities/{id}", editActivity, {
    summary: "Change an activity; absent keys stay as they are",
    answer: activityAnswer,
    ifMatch: "required",
  }),
  ...[...STEP_ACTIONS].map(([step, action]) =>
    writing("POST", `/activities/{id}/${step}`, action, {
      summary: `Take the workflow's step: ${step}`,
      answer: activityAnswer,
      ifMatch: "optional",
    }),
  ),
];

function recordCalls(kind: RecordName): Call[] {
  const path = pathOf(kind);
  const [list, one] = [`/${path}`, `/${path}/{id}`];
  const { create, edit, withdraw, restore } = RECORD_ACTIONS[kind];
  const answer = recordAnswer(kind);
  const { namesPeople } = recordedOf(kind);
  return [
    reading(list, {
      summary: `List ${path}`,
      asked: recordQuestion,
      answer: listAnswer(answer),
      query: (tx, scope, asked) => {
        if (namesPeople) tx.named.add(kind, asked.unit ?? null);
        return listRecords(tx, scope, kind, asked);
      },
    }),
    writing("POST", list, create, { summary: `Record one of ${path}`, answer, creates: true }),
    reading(one, {
      summary: `One of ${path}, also a withdrawn one`,
      asked: addressedRecord,
      answer,
      version: ({ version }) => version,
      query: async (tx, _, { id }) => {
        const record = await getRecord(tx, kind, id);
        if (namesPeople) tx.named.add(kind, record.owner);
        return record;
      },
    }),
    writing("PATCH", one, edit, {
      summary: `Change one of ${path}; absent keys stay`,
      answer,
      ifMatch: "required",
    }),
    writing("POST", `${one}/withdraw`, withdraw, {
      summary: `Withdraw one of ${path}`,
      answer,
      ifMatch: "optional",
    }),
    writing("POST", `${one}/restore`, restore, {
      summary: "Take a withdrawal back",
      answer,
      ifMatch: "optional",
    }),
  ];
}

/** Every call of the API (interfaces.md §4): the document and the answers are made of it. */
export const CALLS: readonly Call[] = [...READS, ...ACTIVITIES, ...RECORD_NAMES.flatMap(recordCalls)];
