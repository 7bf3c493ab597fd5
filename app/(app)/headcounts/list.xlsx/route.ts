import { headcountsFile } from "@/app/(app)/headcounts/table";
import { answerTable } from "@/app/(app)/table-file";

export function GET(request: Request): Promise<Response> {
  return answerTable(request, "xlsx", headcountsFile);
}
