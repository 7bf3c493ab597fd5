import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { getAccount, listPeople } from "@/lib/queries/people/list";
import { listAnswer } from "@/lib/schemas/answers/list";
import { accountAnswer, endedAnswer, handedOverAnswer, issuedAnswer } from "@/lib/schemas/answers/user";
import { addressedRecord } from "@/lib/schemas/pointer";
import { accountQuestion } from "@/lib/schemas/user";
import { type Call, readCall, writeCall } from "./call";

const { create, invite, place, disable, enable, endSessions, endSecondStep, handOver } = PEOPLE_ACTIONS;

/** Accounts, for those who manage them. */
export const PEOPLE_CALLS: readonly Call[] = [
  readCall("/users", {
    summary: "Accounts that the caller manages, those first that have never signed in",
    asked: accountQuestion,
    answer: listAnswer(accountAnswer),
    query: listPeople,
  }),
  writeCall("POST", "/users", create, {
    summary:
      "Make an account; the link by which its owner comes in is told once: a repeat of the key within ten minutes tells another in its place, a later one none",
    answer: issuedAnswer,
    creates: true,
  }),
  readCall("/users/{id}", {
    summary: "One account",
    asked: addressedRecord,
    answer: accountAnswer,
    query: getAccount,
  }),
  writeCall("PATCH", "/users/{id}", place, {
    summary: "Give an account another role at other units; what it held before ends",
    answer: accountAnswer,
    ifMatch: "required",
  }),
  writeCall("POST", "/users/{id}/invite", invite, {
    summary: "Make a new link, also for a lost password; told once, and those before it end",
    answer: issuedAnswer,
  }),
  writeCall("POST", "/users/{id}/disable", disable, {
    summary: "Keep somebody out; whatever they had open ends",
    answer: accountAnswer,
  }),
  writeCall("POST", "/users/{id}/enable", enable, {
    summary: "Let somebody in again",
    answer: accountAnswer,
  }),
  writeCall("POST", "/users/{id}/end-sessions", endSessions, {
    summary: "Sign somebody out wherever they are",
    answer: endedAnswer,
  }),
  writeCall("POST", "/users/{id}/end-second-step", endSecondStep, {
    summary: "Let somebody sign in by password alone again, who has lost telephone and codes",
    answer: accountAnswer,
  }),
  writeCall("POST", "/chairs/handover", handOver, {
    summary: "Another chairs a union from a day on; the old account ends, the new one's link is told once",
    answer: handedOverAnswer,
  }),
];
