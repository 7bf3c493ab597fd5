import { parseWith, storable } from "@/lib/auth/parse";
import { readTold } from "@/lib/auth/told";
import { readerOf, requestIdOf } from "@/lib/http/caller";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { listRoster } from "@/lib/queries/roster/list";
import { rosterQuestion } from "@/lib/schemas/roster-question";

/** All of a group's roster, which its page asks for once somebody searches in it, pastes a list or reads on. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async () => {
    const { token } = await readerOf(request.headers);
    const query = storable(Object.fromEntries(new URL(request.url).searchParams));
    const roster = await readTold(token, requestIdOf(request.headers), (tx, scope) =>
      listRoster(tx, scope, parseWith(rosterQuestion, query)),
    );
    return unkept(roster);
  });
}
