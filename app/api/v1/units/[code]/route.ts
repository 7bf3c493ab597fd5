import { answerRead } from "@/lib/queries/answer";
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
