import { activitiesTable } from "@/app/(app)/activities/table";
import { answerTable } from "@/app/(app)/table-file";

export function GET(request: Request): Promise<Response> {
  return answerTable(request, "xlsx", activitiesTable);
}
