import * as z from "zod";
import { RECORD_NAMES, recordedOf } from "@/lib/records/all";
import { activityAnswer } from "@/lib/schemas/answers/activity";
import { resultAnswer } from "@/lib/schemas/answers/compliance";
import { fileAnswer } from "@/lib/schemas/answers/file";
import { problemAnswer } from "@/lib/schemas/answers/list";
import { lockAnswer } from "@/lib/schemas/answers/lock";
import {
  blocksAnswer,
  keptTargetAnswer,
  overrideAnswer,
  planAnswer,
  proposalAnswer,
} from "@/lib/schemas/answers/plan";
import { RECORD_ANSWERS } from "@/lib/schemas/answers/record";
import { reorganisationAnswer } from "@/lib/schemas/answers/reorganisation";
import { reportAnswer } from "@/lib/schemas/answers/report";
import {
  activityChoiceAnswer,
  activityTypeAnswer,
  outletAnswer,
  unitAnswer,
} from "@/lib/schemas/answers/unit";
import { accountAnswer, issuedAnswer } from "@/lib/schemas/answers/user";
import { activityWritten, RECORDS_WRITTEN } from "@/lib/schemas/answers/written";
import type { Call } from "./call";

export type Json = Readonly<Record<string, unknown>>;

/** What several calls answer, by its noun. */
const NOUNS: ReadonlyMap<z.ZodType, string> = new Map<z.ZodType, string>([
  [activityAnswer, "Activity"],
  [activityWritten, "ActivityWritten"],
  [resultAnswer, "Result"],
  [unitAnswer, "Unit"],
  [reorganisationAnswer, "Reorganisation"],
  [outletAnswer, "Outlet"],
  [activityChoiceAnswer, "ActivityChoice"],
  [activityTypeAnswer, "ActivityType"],
  [planAnswer, "Plan"],
  [keptTargetAnswer, "Target"],
  [blocksAnswer, "Blocks"],
  [overrideAnswer, "Override"],
  [proposalAnswer, "Proposal"],
  [lockAnswer, "Lock"],
  [reportAnswer, "Report"],
  [accountAnswer, "Account"],
  [issuedAnswer, "Invitation"],
  [fileAnswer, "File"],
  [problemAnswer, "Problem"],
  ...RECORD_NAMES.flatMap((kind) => {
    const noun = capital(recordedOf(kind).entity);
    return [[RECORD_ANSWERS[kind], noun] as const, [RECORDS_WRITTEN[kind], `${noun}Written`] as const];
  }),
]);

function capital(noun: string): string {
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}

function placeOf(noun: string): string {
  return `#/components/schemas/${noun}`;
}

/** How the document refers to what several calls answer. */
export function answerNamed(noun: string): Json {
  return { $ref: placeOf(noun) };
}

/** What calls answer as JSON Schema: each by its call, and the components that they refer to. */
export function schemasOf(calls: readonly Call[]): {
  readonly components: Record<string, Json>;
  readonly answers: ReadonlyMap<Call, Json>;
} {
  const registry = z.registry<{ id: string }>();
  for (const [answer, id] of NOUNS) registry.add(answer, { id });
  for (const call of calls) {
    if (!registry.has(call.answer)) registry.add(call.answer, { id: `${call.method} ${call.path}` });
  }
  const { schemas } = z.toJSONSchema(registry, { uri: placeOf, io: "output", unrepresentable: "any" });
  const said = (id: string): Json => {
    const { $schema: _, $id: __, ...json } = schemas[id] ?? {};
    return json;
  };
  const answer = ({ answer }: Call): Json => {
    const noun = NOUNS.get(answer);
    return noun === undefined ? said(registry.get(answer)?.id ?? "") : answerNamed(noun);
  };
  return {
    components: Object.fromEntries([...NOUNS.values()].map((noun) => [noun, said(noun)])),
    answers: new Map(calls.map((call) => [call, answer(call)])),
  };
}
