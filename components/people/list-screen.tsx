import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Wrap } from "@/components/ui/wrap";
import { useTranslations } from "@/lib/i18n/words";
import type { CardsAction } from "./card-sheet";
import { PeopleList } from "./people-list";

/** Many people at once, of a list that is pasted or read from a workbook. */
export function ListScreen({ invite }: { invite: CardsAction }) {
  const t = useTranslations("people");
  return (
    <>
      <Band
        crumb={<Crumb path={[{ label: t("title"), href: "/people" }]} here={t("listed.title")} />}
        finding={t("listed.finding")}
        cause={t("listed.cause")}
      />
      <Wrap>
        <PeopleList invite={invite} />
      </Wrap>
    </>
  );
}
