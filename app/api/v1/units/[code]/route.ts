import { answerRead } from "@/lib/http/api/answer-read";
import { getUnit } from "@/lib/queries/units/list";
import { oneUnitQuestion } from "@/lib/schemas/unit-question";

interface Context {
  readonly params: Promise<{ readonly code: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerRead(request, {
    name: "unit",
    schema: oneUnitQuestion,
    params: await params,
    query: getUnit,
  });
}
