import { answerRead } from "@/lib/http/api/answer-read";
import { explainResult } from "@/lib/queries/compliance/explain";
import { explanationQuestion } from "@/lib/schemas/compliance-question";

interface Context {
  readonly params: Promise<{ readonly unit: string; readonly target: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerRead(request, {
    name: "explanation",
    schema: explanationQuestion,
    params: await params,
    query: explainResult,
  });
}
