import { STEP_ACTIONS } from "@/lib/actions/activities/steps";
import { answerWrite } from "@/lib/http/api/answer-write";
import { noSuchCall } from "@/lib/http/api/no-such-call";

interface Context {
  readonly params: Promise<{ readonly id: string; readonly step: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id, step } = await params;
  const definition = STEP_ACTIONS.get(step);
  if (definition === undefined) return noSuchCall(request);
  return answerWrite(request, definition, { params: { id }, ifMatch: "optional" });
}
