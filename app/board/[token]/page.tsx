import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { BoardView } from "@/components/board/board-view";
import { formatInstant } from "@/lib/format";
import { forPage } from "@/lib/http/unavailable";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { sharedBoard } from "@/lib/queries/shares/read";
import { boardOf } from "@/lib/words/board";
import { speechOf } from "@/lib/words/speech";

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<Address>;
}

/** A meeting-room screen looks again so often, in seconds. */
const AGAIN = 60;

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret: no page after this one may learn it.
  return { title: (await getTranslations("shares"))("title"), referrer: "same-origin" };
}

/** A view for whoever has its link; `?screen=1` for a wall, which looks again by itself. */
export default async function SharedPage({ params, searchParams }: Props) {
  const { token } = await params;
  const t = await getTranslations();
  const language = await getLocale();
  const shared = await forPage(() => sharedBoard(token, language));
  if (shared?.view == null) notFound();
  const { share, frame, view } = shared;
  const large = one(await searchParams, "screen") !== "";
  const board = boardOf(speechOf(t, language), view, frame);
  return (
    <>
      {large ? <meta httpEquiv="refresh" content={String(AGAIN)} /> : null}
      <BoardView
        board={board}
        large={large}
        foot={t("shares.sharedUntil", { at: formatInstant(new Date(share.expiresAt)) })}
      />
    </>
  );
}
