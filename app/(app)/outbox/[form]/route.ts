import { answerForm } from "@/lib/http/api/answer-form";

/** Where a form's device sends what waited for the network. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ form: string }> },
): Promise<Response> {
  return answerForm(request, (await params).form);
}
