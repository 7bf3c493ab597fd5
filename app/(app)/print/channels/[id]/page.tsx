import type { Metadata } from "next";
import { Poster } from "@/components/poster/poster";
import { recordPath } from "@/components/record/links";
import { codeOfSegment } from "@/lib/domain/address";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { channelPoster } from "@/lib/queries/posters/page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("poster"))("group.name") };
}

export default async function ChannelPosterPage({ params }: Props) {
  const { id } = await params;
  const channel = codeOfSegment(decodeURIComponent(id));
  const { kind, unitName, name, url } = await readPage(`/print/channels/${id}`, (tx) =>
    channelPoster(tx, channel),
  );
  const back = { label: name, href: recordPath("channels", channel) };
  return <Poster kind={kind} name={unitName} url={url} back={back} />;
}
