import { RECORD_ACTIONS } from "@/lib/actions/records/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import { noSuchCall } from "@/lib/http/api/no-such-call";
import { answerRecord } from "@/lib/http/api/record-reads";
import { recordNameAt } from "@/lib/records/all";

interface Context {
  readonly params: Promise<{ readonly kind: string; readonly id: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind: path, id } = await params;
  const kind = recordNameAt(path);
  return kind === undefined ? noSuchCall(request) : answerRecord(request, kind, id);
}

export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { kind: path, id } = await params;
  const kind = recordNameAt(path);
  if (kind === undefined) return noSuchCall(request);
  return answerWrite(request, RECORD_ACTIONS[kind].edit, { params: { id }, ifMatch: "required" });
}
