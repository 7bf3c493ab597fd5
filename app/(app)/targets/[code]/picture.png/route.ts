import { answerPicture } from "@/app/(app)/picture";
import { codeOfSegment } from "@/lib/domain/address";

interface Context {
  params: Promise<{ code: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const target = codeOfSegment(decodeURIComponent((await params).code));
  return answerPicture(request, { view: "TARGET", target });
}
