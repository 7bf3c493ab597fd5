import { useChoiceOptions } from "@/components/activity/choices";
import { useOwnWords } from "@/components/compliance/own-words";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterForm } from "@/components/ui/filter-form";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import { SearchField } from "@/components/ui/search-field";
import { Part, Section } from "@/components/ui/section";
import { Segments } from "@/components/ui/segments";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { ToolbarEnd } from "@/components/ui/toolbar";
import { Wrap } from "@/components/ui/wrap";
import { CHOICE_SIDES } from "@/lib/domain/activity";
import {
  CATALOGUE_KINDS,
  type CatalogueAsked,
  type CatalogueKind,
  type CataloguePage,
  type Lists,
  type StoodOn,
} from "@/lib/domain/screen/catalogue";
import { withinSentence } from "@/lib/domain/text";
import { useTranslations } from "@/lib/i18n/words";
import { RECORDS } from "@/lib/records/all";
import styles from "./catalogue.module.css";
import { EndUse, ResumeUse } from "./end-use";
import { useEntryFact, useEntryFields } from "./entry-fields";
import { EntryForm } from "./entry-form";
import { CATALOGUE, catalogueFilePath, type EntryAction, entryHistoryPath } from "./links";
import { useStandingWords } from "./standing";

type Entry = StoodOn<Lists[CatalogueKind]>;
type Actions = Readonly<Record<"add" | "edit", EntryAction>>;

/** The lists of the federation's own: what is in them, what stands on each entry, and what can be done with it. */
export function CatalogueContent({
  page,
  actions,
}: {
  page: CataloguePage;
  actions: Readonly<Record<CatalogueKind, Actions>>;
}) {
  const t = useTranslations("catalogue");
  const { asked, used, lists } = page;
  return (
    <>
      <Band
        crumb={<Crumb path={[{ href: "/settings", label: t("settings") }]} here={t("title")} />}
        tools={<ExportLinks at={(format) => catalogueFilePath(format, asked)} />}
        finding={t("finding", {
          types: used.activityTypes,
          outlets: used.outlets,
          choices: used.activityChoices,
        })}
        cause={t("cause")}
      />
      <Wrap className={styles.page}>
        <Filters {...asked} />
        {CATALOGUE_KINDS.map((kind) => (
          <List
            key={kind}
            kind={kind}
            entries={lists[kind]}
            narrowed={asked.q !== "" || asked.use !== ""}
            actions={actions[kind]}
          />
        ))}
      </Wrap>
    </>
  );
}

function Filters({ q, use }: CatalogueAsked) {
  const t = useTranslations("catalogue");
  return (
    <Part label={t("search")} tight>
      <FilterForm action={CATALOGUE} id="catalogue-filters">
        <Segments
          name="use"
          label={t("use")}
          value={use}
          options={(["", "used", "off"] as const).map((value) => ({
            value,
            label: t(`uses.${value || "all"}`),
          }))}
        />
        <ToolbarEnd>
          <SearchField name="q" label={t("search")} value={q} />
        </ToolbarEnd>
        <noscript>
          <Button type="submit">{t("show")}</Button>
        </noscript>
      </FilterForm>
    </Part>
  );
}

function List({
  kind,
  entries,
  narrowed,
  actions,
}: {
  kind: CatalogueKind;
  entries: readonly Entry[];
  narrowed: boolean;
  actions: Actions;
}) {
  const t = useTranslations("catalogue");
  const fields = useEntryFields(kind);
  return (
    <Section
      heading={t(`kinds.${kind}.heading`)}
      aside={entries.length}
      end={
        <EntryForm
          at={null}
          fields={fields(null)}
          drafts={kind}
          look="outlined"
          words={{
            button: (
              <>
                <Icon name="plus" />
                {t(`kinds.${kind}.add`)}
              </>
            ),
            title: t(`kinds.${kind}.add`),
            does: t(`addDoes.${kind}`),
          }}
          save={actions.add}
          edit={actions.edit}
        />
      }
    >
      {kind === "activityChoices" ? <FixedChoices /> : null}
      {entries.length > 0 ? <Entries {...{ kind, entries, actions }} /> : null}
      {entries.length === 0 && narrowed ? <Muted>{t("noneFound")}</Muted> : null}
    </Section>
  );
}

function Entries({
  kind,
  entries,
  actions,
}: {
  kind: CatalogueKind;
  entries: readonly Entry[];
  actions: Actions;
}) {
  const t = useTranslations("catalogue");
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("name")}</th>
          <th scope="col">{t(`kinds.${kind}.fact`)}</th>
          <th scope="col">{t("standing")}</th>
          <NumberHead>{t("next")}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.code} kind={kind} entry={entry} edit={actions.edit} />
        ))}
      </tbody>
    </ListTable>
  );
}

/** What every federation has, before what this one adds. */
function FixedChoices() {
  const t = useTranslations("catalogue");
  const fixed = useChoiceOptions()([]);
  const said = CHOICE_SIDES.map((side) => {
    const words = fixed[side].map(({ label }) => withinSentence(label)).join(", ");
    return t("fixedSide", { side: t(`sides.${side}`), words });
  });
  return <Muted className={styles.fixed}>{t("fixedChoices", { said: said.join("; ") })}</Muted>;
}

function EntryRow({ kind, entry, edit }: { kind: CatalogueKind; entry: Entry; edit: EntryAction }) {
  const t = useTranslations("catalogue");
  const own = useOwnWords();
  const fact = useEntryFact()(entry);
  const standing = useStandingWords()(entry.standing);
  const { code, name, nameEn, inUse } = entry;
  const shown = own(entry);
  const others = [name, nameEn].filter((each) => each !== null && each !== shown);
  return (
    <Row>
      <NameCell>
        {shown}
        <small>{[code, ...others, ...(inUse ? [] : [t("off")])].join(" · ")}</small>
      </NameCell>
      <Cell label={t(`kinds.${kind}.fact`)} muted={!inUse}>
        <span>{fact}</span>
      </Cell>
      <Cell label={t("standing")} muted>
        <span>{standing}</span>
      </Cell>
      {"own" in entry && !entry.own ? (
        <Cell number muted>
          {t("fixed")}
        </Cell>
      ) : (
        <Cell number>
          <EntryActs kind={kind} entry={entry} standing={standing} edit={edit} />
        </Cell>
      )}
    </Row>
  );
}

function EntryActs({
  kind,
  entry,
  standing,
  edit,
}: {
  kind: CatalogueKind;
  entry: Entry;
  standing: string;
  edit: EntryAction;
}) {
  const t = useTranslations("catalogue");
  const fields = useEntryFields(kind)(entry);
  const { code, name, version, inUse } = entry;
  const at = { code, name, version };
  return (
    <div className={styles.acts}>
      <EntryForm
        at={at}
        fields={fields}
        drafts={kind}
        look="quiet"
        words={{ button: t("edit"), title: t("editWhich", { name }), does: t("editDoes") }}
        save={edit}
        edit={edit}
      />
      {inUse ? <EndUse at={at} standing={standing} edit={edit} /> : <ResumeUse at={at} edit={edit} />}
      <PlainLink tall href={entryHistoryPath(RECORDS[kind].entity, code)}>
        {t("history")}
      </PlainLink>
    </div>
  );
}
