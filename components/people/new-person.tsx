import { address } from "@/components/compliance/links";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { UnitChoice } from "@/components/unit-choice/unit-choice";
import type { Account, NewPersonPage } from "@/lib/domain/screen/people";
import { useTranslations } from "@/lib/i18n/words";
import type { InviteAction } from "./invitation-box";
import styles from "./people.module.css";
import { NewPersonForm, PlaceForm } from "./person-form";

const HERE = "/people/new";

type Props = NewPersonPage & { readonly create: InviteAction; readonly place: Action<Account> };

/** Somebody new at one unit or at several; or, of somebody who is there, another role or other units. */
export function NewPerson(props: Props) {
  const { choice, units, account, level } = props;
  const t = useTranslations("people");
  const words =
    account === null
      ? { here: t("invite"), finding: t("inviteWhom"), cause: t("inviteCause"), form: t("who") }
      : {
          ...{ here: t("place"), finding: t("placeWhom", { name: account.name }) },
          ...{ cause: t("placeCause"), form: t("nameAndRole") },
        };
  const keep = { person: account?.id ?? "", units: units.map(({ code }) => code).join() };
  return (
    <>
      <Band
        crumb={<Crumb path={[{ label: t("title"), href: "/people" }]} here={words.here} />}
        finding={words.finding}
        cause={words.cause}
      />
      <Wrap>
        <Section heading={t("where")}>
          <div className={styles.form}>
            <ChosenUnits units={units} person={keep.person} />
            <UnitChoice
              records={false}
              action={HERE}
              choice={choice}
              level={level ?? undefined}
              keep={keep}
            />
          </div>
        </Section>
        {units.length === 0 ? null : (
          <Section heading={words.form}>
            <div className={styles.form}>
              <TheForm {...props} />
            </div>
          </Section>
        )}
      </Wrap>
    </>
  );
}

/** The units that were chosen so far, each with the way to be rid of it. */
function ChosenUnits({ units, person }: Pick<Props, "units"> & { person: string }) {
  const t = useTranslations("people");
  const without = (code: string) =>
    address(HERE, {
      person,
      units: units.flatMap((each) => (each.code === code ? [] : [each.code])).join(),
    });
  if (units.length === 0) return null;
  return (
    <ul className={styles.chosen}>
      {units.map(({ code, name }) => (
        <li key={code}>
          <span>{name}</span>
          <ButtonLink kind="quiet" size="small" href={without(code)} aria-label={t("without", { name })}>
            {t("remove")}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function TheForm({ units, account, roles, create, place }: Props) {
  const t = useTranslations("people");
  const codes = units.map(({ code }) => code);
  if (roles.length === 0) return <Note kind="warn">{t("noCommonRole")}</Note>;
  if (account === null) return <NewPersonForm create={create} units={codes} chaired={units} roles={roles} />;
  return <PlaceForm place={place} account={account} units={codes} roles={roles} />;
}
