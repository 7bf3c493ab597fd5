import { RECORD_ACTIONS } from "@/lib/actions/records/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import { noSuchCall } from "@/lib/http/api/no-such-call";
import { answerRecords } from "@/lib/http/api/record-reads";
import { recordNameAt } from "@/lib/records/all";

interface Context {
  readonly params: Promise<{ readonly kind: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const kind = recordNameAt((await params).kind);
  return kind === undefined ? noSuchCall(request) : answerRecords(request, kind);
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { kind: path } = await params;
  const kind = recordNameAt(path);
  if (kind === undefined) return noSuchCall(request);
  return answerWrite(request, RECORD_ACTIONS[kind].create, {
    status: 201,
    location: ({ id }) => `/api/v1/${path}/${id}`,
  });
}
