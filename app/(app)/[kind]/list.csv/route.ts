import { kindOf } from "@/app/(app)/[kind]/kind";
import { recordsTable } from "@/app/(app)/[kind]/table";
import { answerTable } from "@/app/(app)/table-file";

interface Context {
  readonly params: Promise<{ readonly kind: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerTable(request, "csv", recordsTable(await kindOf(params)));
}
