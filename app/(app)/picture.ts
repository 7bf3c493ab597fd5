import { getLocale } from "next-intl/server";
import { signLook } from "@/components/board/sign-look";
import { withScope } from "@/lib/auth/scope";
import type { PictureAsked } from "@/lib/domain/screen/board";
import { readerOf } from "@/lib/http/caller";
import { savedAs, UNKEPT } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { spokenTo } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { boardPicture } from "@/lib/pictures/board";
import { drawnBoard } from "@/lib/queries/boards/read";
import { parsedQuery } from "@/lib/queries/frame/asked-day";
import { boardOf } from "@/lib/words/board";
import { speechOf } from "@/lib/words/speech";

function nameOf(asked: PictureAsked): string {
  if (asked.view === "UNIT") return asked.unit;
  return asked.view === "TARGET" ? asked.target : "league";
}

/** One view as a picture for a chat, as the address asks for it; it names units, never people. */
export function answerPicture(request: Request, asked: PictureAsked): Promise<Response> {
  return answering(request, async () => {
    const { token } = await readerOf(request.headers);
    const address = parsedQuery(new URL(request.url).search);
    const draw = spokenTo(request.headers, (tx, scope) => drawnBoard(tx, scope, asked, address));
    const { frame, view } = await withScope(token, "read", draw);
    const speech = speechOf(await getTranslations(), await getLocale());
    const board = boardOf(speech, view, frame);
    const png = await boardPicture(board, {
      look: signLook,
      left: ({ left, of }) => speech.t("board.left", { count: left, of }),
      product: speech.t("frame.product"),
    });
    const name = [nameOf(asked), frame.asOf].join("-");
    return new Response(new Uint8Array(png), {
      headers: { "Content-Type": "image/png", ...savedAs(`${name}.png`), ...UNKEPT },
    });
  });
}
