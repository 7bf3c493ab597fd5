import { getLocale, getMessages } from "next-intl/server";
import { readInTime } from "@/lib/auth/told";
import { readerOf } from "@/lib/http/caller";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { getTranslations } from "@/lib/i18n/server-words";
import { parsedQuery } from "@/lib/queries/frame/asked-day";
import { trendPart } from "@/lib/queries/overview/trend";
import { speechOf } from "@/lib/words/speech";
import { trendWords } from "@/lib/words/trend";

/** What the overview's trend is drawn of, once it comes into view: figures, and the words for them. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const address = parsedQuery(new URL(request.url).search);
    const trend = await readInTime(token, requestId, (tx, scope) => trendPart(tx, scope, address));
    const speech = speechOf(await getTranslations(), await getLocale());
    const { charts } = await getMessages();
    const answer = { trend, ...trendWords(speech, trend), messages: { charts } };
    return unkept(answer);
  });
}
