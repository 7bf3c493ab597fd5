import { withScope } from "@/lib/auth/scope";
import { readerOf } from "@/lib/http/caller";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { waitingForAsker } from "@/lib/queries/review/read";

/** How much waits for the asker's decision, which the navigation shows wherever they are. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async () => {
    const { token } = await readerOf(request.headers);
    const waiting = await withScope(token, "read", waitingForAsker);
    return unkept({ waiting });
  });
}
