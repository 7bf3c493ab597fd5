import type { Metadata } from "next";
import { headers } from "next/headers";
import { address, unitPath } from "@/components/compliance/links";
import { Poster } from "@/components/poster/poster";
import { codeOfSegment } from "@/lib/domain/address";
import { addressHere } from "@/lib/http/place";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { unitPoster } from "@/lib/queries/posters/page";

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("poster"))("form.name") };
}

export default async function UnitPosterPage({ params }: Props) {
  const { code } = await params;
  const { name, ...unit } = await readPage(`/print/units/${code}`, (tx) =>
    unitPoster(tx, codeOfSegment(decodeURIComponent(code))),
  );
  const url = addressHere(await headers(), address("/activities/new", { unit: unit.code }));
  return <Poster kind="form" name={name} url={url} back={{ label: name, href: unitPath(unit.code) }} />;
}
