import { matrixTable } from "@/app/(app)/overview/table";
import { answerTable } from "@/app/(app)/table-file";

export function GET(request: Request): Promise<Response> {
  return answerTable(request, "csv", matrixTable);
}
