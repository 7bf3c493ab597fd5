import { readingsTable } from "@/app/(app)/channels/[id]/tables";
import { answerTable } from "@/app/(app)/table-file";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerTable(request, "xlsx", readingsTable((await params).id));
}
