import { createActivity } from "@/lib/actions/activities/create";
import { answerRead } from "@/lib/http/api/answer-read";
import { answerWrite } from "@/lib/http/api/answer-write";
import { listActivities } from "@/lib/queries/activities/list";
import { activityQuestion } from "@/lib/schemas/activity-question";

export function GET(request: Request): Promise<Response> {
  return answerRead(request, { name: "activities", schema: activityQuestion, query: listActivities });
}

export function POST(request: Request): Promise<Response> {
  return answerWrite(request, createActivity, {
    status: 201,
    location: ({ id }) => `/api/v1/activities/${id}`,
  });
}
