import { leagueTable } from "@/app/(app)/league/table";
import { answerTable } from "@/app/(app)/table-file";

export function GET(request: Request): Promise<Response> {
  return answerTable(request, "csv", leagueTable);
}
