import type { Metadata } from "next";
import { PivotContent } from "@/components/pivot/pivot-page";
import { ClientMessages } from "@/components/ui/client-messages";
import {
  removeTableForm,
  renameTableForm,
  restoreTableForm,
  saveTableForm,
} from "@/lib/actions/saved-tables/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";
import { pivotPage } from "@/lib/queries/pivot/page";

const ACTIONS = {
  save: saveTableForm,
  rename: renameTableForm,
  remove: removeTableForm,
  restore: restoreTableForm,
};

interface Props {
  searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pivot"))("title") };
}

export default async function ExplorePage({ searchParams }: Props) {
  const address = await searchParams;
  const view = await readPage(`/explore${queryOf(address)}`, (tx, scope) => pivotPage(tx, scope, address));
  return (
    <ClientMessages namespaces={["pivot"]}>
      <PivotContent view={view} actions={ACTIONS} />
    </ClientMessages>
  );
}
