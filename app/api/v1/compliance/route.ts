import { answerRead } from "@/lib/http/api/answer-read";
import { answerCompliance } from "@/lib/queries/compliance/answer";
import { complianceQuestion } from "@/lib/schemas/compliance-question";
import { complianceCsv } from "@/lib/transfer/compliance-csv";

export function GET(request: Request): Promise<Response> {
  return answerRead(request, {
    name: "compliance",
    schema: complianceQuestion,
    query: answerCompliance,
    csv: complianceCsv,
  });
}
