import { answerRead } from "@/lib/http/api/answer-read";
import { outlets } from "@/lib/queries/catalogue";
import { shape } from "@/lib/schemas/shape";

export function GET(request: Request): Promise<Response> {
  return answerRead(request, { name: "outlets", schema: shape({}), query: outlets });
}
