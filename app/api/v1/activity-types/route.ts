import { answerRead } from "@/lib/http/api/answer-read";
import { activityTypes } from "@/lib/queries/catalogue";
import { shape } from "@/lib/schemas/shape";

export function GET(request: Request): Promise<Response> {
  return answerRead(request, { name: "activity-types", schema: shape({}), query: activityTypes });
}
