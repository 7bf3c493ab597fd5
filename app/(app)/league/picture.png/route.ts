import { answerPicture } from "@/app/(app)/picture";

export function GET(request: Request): Promise<Response> {
  return answerPicture(request, { view: "LEAGUE" });
}
