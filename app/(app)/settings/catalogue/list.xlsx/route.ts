import { catalogueTable } from "@/app/(app)/settings/catalogue/table";
import { answerTable } from "@/app/(app)/table-file";

export function GET(request: Request): Promise<Response> {
  return answerTable(request, "xlsx", catalogueTable);
}
