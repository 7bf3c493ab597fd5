import { answerRead } from "@/lib/http/api/answer-read";
import { listUnits } from "@/lib/queries/units/list";
import { unitQuestion } from "@/lib/schemas/unit-question";

export function GET(request: Request): Promise<Response> {
  return answerRead(request, { name: "units", schema: unitQuestion, query: listUnits });
}
