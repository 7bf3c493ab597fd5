import type { Metadata } from "next";
import { ReorganisationContent } from "@/components/reorganisation/shown-screen";
import { ClientMessages } from "@/components/ui/client-messages";
import { undoReorganisation } from "@/lib/actions/reorganisations/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { getReorganisation } from "@/lib/queries/reorganisations/list";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reorganisations"))("title") };
}

export default async function ReorganisationRoute({ params }: Props) {
  const { id } = await params;
  const here = `/reorganisations/${encodeURIComponent(id)}`;
  const reorganisation = await readPage(here, (tx) => getReorganisation(tx, id));
  return (
    <ClientMessages namespaces={["reorganisations"]}>
      <ReorganisationContent reorganisation={reorganisation} undo={undoReorganisation} />
    </ClientMessages>
  );
}
