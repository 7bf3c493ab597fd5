import { RECORD_ACTIONS } from "@/lib/actions/records/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import { noSuchCall } from "@/lib/http/api/no-such-call";
import { recordNameAt } from "@/lib/records/all";

interface Context {
  readonly params: Promise<{ readonly kind: string; readonly id: string; readonly step: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { kind: path, id, step } = await params;
  const kind = recordNameAt(path);
  if (kind === undefined || (step !== "withdraw" && step !== "restore")) return noSuchCall(request);
  const call = { params: { id }, ifMatch: "optional" } as const;
  const { withdraw, restore } = RECORD_ACTIONS[kind];
  return step === "withdraw" ? answerWrite(request, withdraw, call) : answerWrite(request, restore, call);
}
