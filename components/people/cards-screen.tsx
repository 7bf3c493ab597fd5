import { address } from "@/components/compliance/links";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { FilterForm } from "@/components/ui/filter-form";
import { Wrap } from "@/components/ui/wrap";
import { LongSelect } from "@/components/unit-choice/long-select";
import { unitOptions } from "@/components/unit-choice/unit-options";
import type { CardsPage } from "@/lib/domain/screen/people";
import { useTranslations } from "@/lib/i18n/words";
import { CardSheet, type CardsAction } from "./card-sheet";
import { IssuedCards } from "./issued-cards";
import styles from "./people.module.css";

/** Cards with a code for chairs who have no e-mail: of one upper-level unit at a time. */
export function CardsScreen({
  units,
  unit,
  person,
  waiting,
  unions,
  isFull,
  issue,
}: CardsPage & { readonly issue: CardsAction }) {
  const t = useTranslations("people");
  const count = waiting.length + unions.length;
  if (person !== "") return <OneCard person={person} />;
  const place = { path: [{ label: t("title"), href: "/people" }], here: t("cards") };
  return (
    <>
      <Band
        crumb={<Crumb {...place} />}
        finding={unit === "" ? t("cardsWhere") : t(isFull ? "cardsFirst" : "cardsFinding", { count })}
        cause={t("cardsCause")}
      />
      <Wrap>
        {units.length === 0 ? null : (
          <div className={styles.choice}>
            <FilterForm action="/people/cards" id="cards-unit">
              <LongSelect
                name="unit"
                label={t("unit")}
                value={unit}
                options={[{ value: "", label: t("chooseUnit") }, ...unitOptions(units)]}
              />
              <noscript>
                <Button type="submit">{t("show")}</Button>
              </noscript>
            </FilterForm>
          </div>
        )}
        {unit === "" ? null : <CardSheet waiting={waiting} unions={unions} issue={issue} />}
      </Wrap>
    </>
  );
}

/** The card of somebody who was invited just now. */
function OneCard({ person }: Pick<CardsPage, "person">) {
  const t = useTranslations("people");
  const path = [
    { label: t("title"), href: "/people" },
    { label: t("thePerson"), href: address("/people", { person }) },
  ];
  return (
    <>
      <Band
        crumb={<Crumb path={path} here={t("cards")} />}
        finding={t("cardOne")}
        cause={t("cardOneCause")}
      />
      <Wrap>
        <IssuedCards of={person} />
      </Wrap>
    </>
  );
}
