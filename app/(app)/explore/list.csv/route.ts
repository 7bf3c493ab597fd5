import { pivotTable } from "@/app/(app)/explore/table";
import { answerTable } from "@/app/(app)/table-file";

export function GET(request: Request): Promise<Response> {
  return answerTable(request, "csv", pivotTable);
}
