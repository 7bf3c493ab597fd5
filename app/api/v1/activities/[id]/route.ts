import { editActivity } from "@/lib/actions/activities/edit";
import { answerRead } from "@/lib/http/api/answer-read";
import { answerWrite } from "@/lib/http/api/answer-write";
import { getActivityRecord } from "@/lib/queries/activities/detail";
import { addressedRecord } from "@/lib/schemas/pointer";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerRead(request, {
    name: "activity",
    schema: addressedRecord,
    params: await params,
    version: ({ version }) => version,
    query: (tx, _, { id }) => getActivityRecord(tx, id),
  });
}

export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answerWrite(request, editActivity, { params: await params, ifMatch: "required" });
}
