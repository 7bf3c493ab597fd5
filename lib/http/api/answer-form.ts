import "server-only";
import { z } from "zod";
import { ACTIVITY_ACTIONS } from "@/lib/actions/activities/all";
import type { Definition } from "@/lib/actions/definition";
import { performForm } from "@/lib/actions/perform-form";
import { RECORD_ACTIONS } from "@/lib/actions/records/all";
import { reporterAppointment } from "@/lib/actions/records/appoint-reporter";
import { parseWith } from "@/lib/auth/parse";
import { withScope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { writerOf } from "@/lib/http/caller";
import { readJson } from "@/lib/http/payload";
import { answering } from "@/lib/http/problem";
import { RECORD_NAMES } from "@/lib/records/all";
import { UNKEPT } from "../headers";

/** By field, what was typed into it. */
const typed = z.record(
  z.string(),
  z.union([z.string().transform((value) => [value]), z.array(z.string()).max(100)]),
);

type Answer = (request: Request) => Promise<Response>;

function form<Input, Output extends object>(definition: Definition<Input, Output>): [string, Answer] {
  return [
    definition.name,
    (request) =>
      answering(request, async (requestId) => {
        const output = await performForm(definition, typedIn(await readJson(request)), request.headers);
        const headers = { ...UNKEPT, "X-Request-Id": requestId };
        return Response.json(output, { headers });
      }),
  ];
}

/** The forms that wait for the network, by the names of their actions. */
const FORMS = new Map<string, Answer>([
  form(ACTIVITY_ACTIONS.save),
  form(reporterAppointment),
  ...RECORD_NAMES.map((kind) => form(RECORD_ACTIONS[kind].create)),
]);

/**
 * Takes what a form was given without a network, and sends now: by the same action as the form itself, at an address
 * that every build knows. Server actions have addresses of their build alone.
 */
export function answerForm(request: Request, name: string): Promise<Response> {
  const answer = FORMS.get(name);
  if (answer !== undefined) return answer(request);
  return answering(request, async () => {
    // Whoever is nobody hears that first.
    const { token } = await writerOf(request.headers);
    return withScope(token, "read", () => Promise.reject(new Failure("NOT_FOUND")));
  });
}

/** The fields as the form would have posted them. */
function typedIn(body: unknown): FormData {
  const fields = new FormData();
  for (const [name, values] of Object.entries(parseWith(typed, body ?? {}))) {
    for (const value of values) fields.append(name, value);
  }
  return fields;
}
