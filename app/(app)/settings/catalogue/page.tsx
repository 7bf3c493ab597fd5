import type { Metadata } from "next";
import { CatalogueContent } from "@/components/catalogue/catalogue-page";
import { CATALOGUE } from "@/components/catalogue/links";
import { ClientMessages } from "@/components/ui/client-messages";
import { Denied } from "@/components/ui/denied";
import {
  addActivityChoice,
  addActivityType,
  addOutlet,
  editActivityChoice,
  editActivityType,
  editOutlet,
} from "@/lib/actions/catalogue/form";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { cataloguePage } from "@/lib/queries/catalogue";
import { type Address, queryOf } from "@/lib/queries/frame/asked-day";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("title") };
}

export default async function CatalogueRoute({ searchParams }: { searchParams: Promise<Address> }) {
  const address = await searchParams;
  const here = `${CATALOGUE}${queryOf(address)}`;
  const page = await readPage(here, (tx, scope) => cataloguePage(tx, scope, address));
  if (page === null) {
    const t = await getTranslations("catalogue");
    return <Denied>{t("denied")}</Denied>;
  }
  return (
    <ClientMessages namespaces={["catalogue", "recordScreens"]}>
      <CatalogueContent
        page={page}
        actions={{
          activityTypes: { add: addActivityType, edit: editActivityType },
          outlets: { add: addOutlet, edit: editOutlet },
          activityChoices: { add: addActivityChoice, edit: editActivityChoice },
        }}
      />
    </ClientMessages>
  );
}
