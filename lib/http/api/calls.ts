import { ACTIVITY_ACTIONS, STEP_ACTIONS } from "@/lib/actions/activities/all";
import { LOCK_ACTIONS } from "@/lib/actions/locks/all";
import { RECORD_ACTIONS } from "@/lib/actions/records/all";
import { headcountPut } from "@/lib/actions/records/headcounts";
import { warnedOfLinks } from "@/lib/actions/warned";
import { loadLock } from "@/lib/db/locks/read";
import { MEDIA_TYPES } from "@/lib/domain/file";
import { listActivities } from "@/lib/queries/activities/list";
import { getActivityRecord } from "@/lib/queries/activities/read";
import { listEntries } from "@/lib/queries/audit/list";
import { listLocks } from "@/lib/queries/locks/list";
import { getRecord, listRecords } from "@/lib/queries/records/list";
import { RECORD_NAMES, type RecordName, recordedOf } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";
import { activityQuestion } from "@/lib/schemas/activity-question";
import { activityAnswer } from "@/lib/schemas/answers/activity";
import { auditAnswer } from "@/lib/schemas/answers/audit";
import { fileAnswer } from "@/lib/schemas/answers/file";
import { listAnswer } from "@/lib/schemas/answers/list";
import { lockAnswer } from "@/lib/schemas/answers/lock";
import { RECORD_ANSWERS } from "@/lib/schemas/answers/record";
import { activityWritten, RECORDS_WRITTEN } from "@/lib/schemas/answers/written";
import { auditQuestion } from "@/lib/schemas/audit";
import { fileForm } from "@/lib/schemas/file";
import { lockQuestion } from "@/lib/schemas/lock";
import { addressedRecord } from "@/lib/schemas/pointer";
import { recordQuestion } from "@/lib/schemas/record-question";
import { auditCsv } from "@/lib/transfer/audit-csv";
import { answerFile } from "./answer-file";
import { answerUpload } from "./answer-upload";
import { type Call, readCall, writeCall } from "./call";
import { CATALOGUE_CALLS } from "./catalogue-calls";
import { FIGURE_CALLS } from "./figure-calls";
import { PEOPLE_CALLS } from "./people-calls";
import { PLAN_CALLS } from "./plan-calls";
import { REPORT_CALLS } from "./report-calls";
import { STRUCTURE_CALLS } from "./structure-calls";

const AUDIT: readonly Call[] = [
  readCall("/audit", {
    summary:
      "Who did what, newest first, for administrators; a part may hold fewer than asked for and still go on",
    asked: auditQuestion,
    answer: listAnswer(auditAnswer),
    query: listEntries,
    csv: auditCsv,
    unrevised: true,
  }),
];

const ACTIVITIES: readonly Call[] = [
  readCall("/activities", {
    summary: "Activities, newest first",
    asked: activityQuestion,
    answer: listAnswer(activityAnswer),
    query: listActivities,
  }),
  writeCall("POST", "/activities", warnedOfLinks("activities", ACTIVITY_ACTIONS.create), {
    summary: "Log an activity, as a draft or handed in",
    answer: activityWritten,
    creates: true,
  }),
  readCall("/activities/{id}", {
    summary: "One activity, also a withdrawn one",
    asked: addressedRecord,
    answer: activityAnswer,
    version: ({ version }) => version,
    query: (tx, _, { id }) => getActivityRecord(tx, id),
  }),
  writeCall("PATCH", "/activities/{id}", warnedOfLinks("activities", ACTIVITY_ACTIONS.edit), {
    summary: "Change an activity; absent keys stay as they are",
    answer: activityWritten,
    ifMatch: "required",
  }),
  ...Object.entries(STEP_ACTIONS).map(([step, action]) =>
    writeCall("POST", `/activities/{id}/${step}`, action, {
      summary: `Take the workflow's step: ${step}`,
      answer: activityAnswer,
      ifMatch: "optional",
    }),
  ),
];

const LOCKS: readonly Call[] = [
  readCall("/locks", {
    summary: "Closed periods, the newest first, also those that were reopened",
    asked: lockQuestion,
    answer: listAnswer(lockAnswer),
    query: (tx, _, asked) => listLocks(tx, asked),
  }),
  writeCall("POST", "/locks", LOCK_ACTIONS.close, {
    summary: "Close a month, quarter or year of the whole federation, or of a unit with all below it",
    answer: lockAnswer,
    creates: true,
  }),
  readCall("/locks/{id}", {
    summary: "One closed period",
    asked: addressedRecord,
    answer: lockAnswer,
    query: (tx, _, { id }) => loadLock(tx, id),
  }),
  writeCall("POST", "/locks/{id}/reopen", LOCK_ACTIONS.reopen, {
    summary: "Reopen a closed period, and say why",
    answer: lockAnswer,
  }),
];

function recordCalls(kind: RecordName): Call[] {
  const path = pathOf(kind);
  const [list, one] = [`/${path}`, `/${path}/{id}`];
  const { create, edit, withdraw, restore } = RECORD_ACTIONS[kind];
  const answer = RECORD_ANSWERS[kind];
  const { namesPeople } = recordedOf(kind);
  return [
    readCall(list, {
      summary: `List ${path}`,
      asked: recordQuestion,
      answer: listAnswer(answer),
      query: (tx, scope, asked) => {
        if (namesPeople) tx.named.add(kind, asked.unit ?? null);
        return listRecords(tx, scope, kind, asked);
      },
    }),
    writeCall("POST", list, warnedOfLinks(kind, create), {
      summary: `Record one of ${path}`,
      answer: RECORDS_WRITTEN[kind],
      creates: true,
    }),
    readCall(one, {
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
    writeCall("PATCH", one, warnedOfLinks(kind, edit), {
      summary: `Change one of ${path}; absent keys stay`,
      answer: RECORDS_WRITTEN[kind],
      ifMatch: "required",
    }),
    writeCall("POST", `${one}/withdraw`, withdraw, {
      summary: `Withdraw one of ${path}`,
      answer,
      ifMatch: "optional",
    }),
    writeCall("POST", `${one}/restore`, restore, {
      summary: "Take a withdrawal back",
      answer,
      ifMatch: "optional",
    }),
  ];
}

const HEADCOUNTS: readonly Call[] = [
  writeCall("PUT", "/headcounts", headcountPut, {
    summary: "Record a unit's headcount of a day, or say it anew",
    answer: RECORD_ANSWERS.headcounts,
  }),
];

const FILES: readonly Call[] = [
  {
    method: "POST",
    path: "/files",
    summary:
      "Send a file, as evidence of a record that will name it; the same one, sent once more, is the same file",
    asked: fileForm,
    answer: fileAnswer,
    ...{ status: 201, csv: false, sendsFile: true, respond: answerUpload },
  },
  {
    method: "GET",
    path: "/files/{id}",
    summary: "A file, for whoever sees its record",
    asked: addressedRecord,
    answer: fileAnswer,
    ...{ status: 200, csv: false, media: Object.values(MEDIA_TYPES) },
    respond: (request, inPath) => answerFile(request, inPath, "whole"),
  },
  {
    method: "GET",
    path: "/files/{id}/preview",
    summary: "A picture as small as a page shows it; of a document there is none (404)",
    asked: addressedRecord,
    answer: fileAnswer,
    ...{ status: 200, csv: false, media: [MEDIA_TYPES.webp] },
    respond: (request, inPath) => answerFile(request, inPath, "small"),
  },
];

/** Every call of the API (interfaces.md §4): the document and the answers are made of it. */
export const CALLS: readonly Call[] = [
  ...FIGURE_CALLS,
  ...CATALOGUE_CALLS,
  ...STRUCTURE_CALLS,
  ...ACTIVITIES,
  ...RECORD_NAMES.flatMap(recordCalls),
  ...HEADCOUNTS,
  ...PLAN_CALLS,
  ...LOCKS,
  ...REPORT_CALLS,
  ...PEOPLE_CALLS,
  ...FILES,
  ...AUDIT,
];
