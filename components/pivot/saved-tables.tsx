import { address } from "@/components/compliance/links";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { ListedTable, PivotView } from "@/lib/domain/screen/pivot";
import { formatDate, vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { SavedTableActions } from "./saved-table-actions";
import { RemoveTable, RenameTable } from "./saved-table-buttons";

/** The tables that the federation's people have saved, each at its own address. */
export function SavedTables({
  view: { tables, saved },
  actions,
}: {
  view: PivotView;
  actions: SavedTableActions;
}) {
  const t = useTranslations("pivot.saved");
  return (
    <Section
      heading={t("heading")}
      aside={tables.length === 0 ? null : t("aside", { count: tables.length })}
      id="saved"
    >
      {tables.length === 0 ? (
        <Muted>{t("none")}</Muted>
      ) : (
        <ListTable>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("by")}</th>
              <th scope="col">{t("at")}</th>
              <NumberHead>{t("change")}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {tables.map((table) => (
              <TableRow key={table.id} table={table} current={table.id === saved?.id} actions={actions} />
            ))}
          </tbody>
        </ListTable>
      )}
    </Section>
  );
}

function TableRow({
  table,
  current,
  actions,
}: {
  table: ListedTable;
  current: boolean;
  actions: SavedTableActions;
}) {
  const t = useTranslations("pivot.saved");
  const { id, name, savedBy, savedAt, kept } = table;
  return (
    <Row>
      <NameCell>
        <PlainLink tall href={address("/explore", { saved: id })} aria-current={current ? "page" : undefined}>
          {name}
        </PlainLink>
      </NameCell>
      <Cell label={t("by")} muted>
        {savedBy ?? "–"}
      </Cell>
      <Cell label={t("at")} muted>
        {formatDate(vietnamDay(new Date(savedAt)))}
      </Cell>
      <Cell number>
        {kept ? (
          <>
            <RenameTable table={table} rename={actions.rename} />
            <RemoveTable table={table} {...actions} />
          </>
        ) : null}
      </Cell>
    </Row>
  );
}
