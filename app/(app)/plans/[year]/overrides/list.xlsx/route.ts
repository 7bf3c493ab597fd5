import { overridesTable } from "@/app/(app)/plans/[year]/overrides/table";
import { answerTable } from "@/app/(app)/table-file";

interface Context {
  readonly params: Promise<{ readonly year: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerTable(request, "xlsx", overridesTable((await params).year));
}
