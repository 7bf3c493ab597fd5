import type * as z from "zod";
import { createActivity } from "@/lib/actions/activities/create";
import { editActivity } from "@/lib/actions/activities/edit";
import { STEP_ACTIONS } from "@/lib/actions/activities/steps";
import { RECORD_ACTIONS } from "@/lib/actions/records/all";
import { RECORD_NAMES } from "@/lib/records/all";
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

/** One call of the API: the schema that checks what comes in, and the one that says what comes out. */
export interface Endpoint {
  readonly method: "get" | "post" | "patch";
  /** Below `/api/v1`; what varies stands in braces and is a field of `asked`. */
  readonly path: string;
  readonly summary: string;
  /** Checks the address and its query, or the body and what joins it. */
  readonly asked: z.ZodType;
  readonly answer: z.ZodType;
  readonly status?: 201;
  /** Whether `If-Match` says which version was seen. */
  readonly ifMatch?: "required" | "optional";
  readonly csv?: true;
}

const READS: readonly Endpoint[] = [
  {
    method: "get",
    path: "/compliance",
    summary: "Results, roll-ups of units and of targets at the end of a day",
    asked: complianceQuestion,
    answer: complianceAnswer,
    csv: true,
  },
  {
    method: "get",
    path: "/compliance/{unit}/{target}",
    summary: "One result and the records behind it",
    asked: explanationQuestion,
    answer: explanationAnswer,
  },
  {
    method: "get",
    path: "/units",
    summary: "Units with their placement and headcount at a day",
    asked: unitQuestion,
    answer: listAnswer(unitAnswer),
  },
  {
    method: "get",
    path: "/units/{code}",
    summary: "One unit",
    asked: oneUnitQuestion,
    answer: unitAnswer,
  },
  {
    method: "get",
    path: "/outlets",
    summary: "Where activities appear",
    asked: shape({}),
    answer: listAnswer(outletAnswer),
  },
  {
    method: "get",
    path: "/activity-types",
    summary: "Types of activities",
    asked: shape({}),
    answer: listAnswer(activityTypeAnswer),
  },
];

const ACTIVITIES: readonly Endpoint[] = [
  {
    method: "get",
    path: "/activities",
    summary: "Activities, newest first",
    asked: activityQuestion,
    answer: listAnswer(activityAnswer),
  },
  {
    method: "post",
    path: "/activities",
    summary: "Log an activity, as a draft or handed in",
    asked: createActivity.schema,
    answer: activityAnswer,
    status: 201,
  },
  {
    method: "get",
    path: "/activities/{id}",
    summary: "One activity, also a withdrawn one",
    asked: addressedRecord,
    answer: activityAnswer,
  },
  {
    method: "patch",
    path: "/activities/{id}",
    summary: "Change an activity; absent keys stay as they are",
    asked: editActivity.schema,
    answer: activityAnswer,
    ifMatch: "required",
  },
  ...[...STEP_ACTIONS].map(
    ([step, { schema }]): Endpoint => ({
      method: "post",
      path: `/activities/{id}/${step}`,
      summary: `Take the workflow's step: ${step}`,
      asked: schema,
      answer: activityAnswer,
      ifMatch: "optional",
    }),
  ),
];

const RECORDS: readonly Endpoint[] = RECORD_NAMES.flatMap((kind): Endpoint[] => {
  const path = pathOf(kind);
  const { create, edit, withdraw, restore } = RECORD_ACTIONS[kind];
  const answer = recordAnswer(kind);
  const one = { path: `/${path}/{id}`, answer };
  const step = { method: "post", answer, ifMatch: "optional" } as const;
  return [
    {
      method: "get",
      path: `/${path}`,
      summary: `List ${path}`,
      asked: recordQuestion,
      answer: listAnswer(answer),
    },
    {
      method: "post",
      path: `/${path}`,
      summary: `Record one of ${path}`,
      asked: create.schema,
      answer,
      status: 201,
    },
    { method: "get", ...one, summary: `One of ${path}, also a withdrawn one`, asked: addressedRecord },
    {
      method: "patch",
      ...one,
      summary: `Change one of ${path}; absent keys stay`,
      asked: edit.schema,
      ifMatch: "required",
    },
    { ...step, path: `${one.path}/withdraw`, summary: `Withdraw one of ${path}`, asked: withdraw.schema },
    { ...step, path: `${one.path}/restore`, summary: `Take a withdrawal back`, asked: restore.schema },
  ];
});

/** Every call of the API. */
export const ENDPOINTS: readonly Endpoint[] = [...READS, ...ACTIVITIES, ...RECORDS];
