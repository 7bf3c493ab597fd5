import { useLocale } from "next-intl";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import type { Action } from "@/components/ui/use-send";
import { type ShownImport, undoneUntil } from "@/lib/domain/screen/import";
import { formatInstant, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { ImportKind } from "./kinds";
import { UndoButton } from "./undo-button";

/** What one has imported of late, and may take back. @param now the present moment, from the server */
export function RecentImports({
  imports,
  kinds,
  undo,
  now,
}: {
  imports: readonly ShownImport[];
  kinds: readonly ImportKind[];
  undo: Action<ShownImport>;
  now: Date;
}) {
  const t = useTranslations("imports.recent");
  const language = useLocale();
  if (imports.length === 0) return null;
  return (
    <Section heading={t("heading")}>
      <ListTable>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("when")}</th>
            <NumberHead>{t("rows")}</NumberHead>
            <NumberHead>{t("next")}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <Row key={each.id}>
              <NameCell>
                {each.fileName}
                <small>{kinds.find(({ kind }) => kind === each.kind)?.title ?? each.kind}</small>
              </NameCell>
              <Cell label={t("when")}>{formatInstant(new Date(each.at))}</Cell>
              <Cell label={t("rows")} number>
                {formatNumber(each.made + each.changed, language)}
              </Cell>
              <Cell number muted>
                <Next each={each} undo={undo} now={now} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </ListTable>
    </Section>
  );
}

function Next({ each, undo, now }: { each: ShownImport; undo: Action<ShownImport>; now: Date }) {
  const t = useTranslations("imports.recent");
  if (each.undoneAt !== null) return t("undone", { at: formatInstant(new Date(each.undoneAt)) });
  return undoneUntil(each) < now ? t("over") : <UndoButton shown={each} undo={undo} />;
}
