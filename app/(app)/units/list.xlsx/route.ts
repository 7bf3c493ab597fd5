import { answerTable } from "@/app/(app)/table-file";
import { unitsTable } from "@/app/(app)/units/table";

export function GET(request: Request): Promise<Response> {
  return answerTable(request, "xlsx", unitsTable);
}
