import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { Columns, Section } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import type { KeptReorganisation } from "@/lib/domain/reorganisation/kept";
import { namesBefore } from "@/lib/domain/reorganisation/named";
import { formatDate, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ChangedUnits } from "./changed-units";
import { REORGANISATIONS } from "./links";
import { useStepWords } from "./step-words";
import { TakeBackButton } from "./take-back-button";

/** A reorganisation that was done: what, since when, why, by whom; and the way back. */
export function ReorganisationContent({
  reorganisation,
  undo,
}: {
  reorganisation: KeptReorganisation;
  undo: Action<KeptReorganisation>;
}) {
  const t = useTranslations("reorganisations");
  const words = useStepWords();
  const { id, on, reason, documentNo, steps, changes, names, doneAt, doneBy, undone } = reorganisation;
  const what = words(steps, { ...names, ...namesBefore(changes) });
  const when = (at: string, by: string | null) => `${formatInstant(new Date(at))}, ${by ?? t("nobody")}`;
  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[{ href: REORGANISATIONS, label: t("title") }]}
            here={t("from", { date: formatDate(on) })}
          />
        }
        tools={undone === null ? <TakeBackButton id={id} what={what} undo={undo} /> : null}
        finding={what}
        cause={t("stands", { date: formatDate(on) })}
      />
      <Wrap>
        {undone === null ? null : (
          <Section heading={t("undone")} hideHeading>
            <Note kind="warn" title={t("undone")}>
              {t("undoneWhy", { when: when(undone.at, undone.by), reason: undone.reason })}
            </Note>
          </Section>
        )}
        <Columns>
          <Section bare heading={t("changes")}>
            <ChangedUnits changes={changes} names={names} on={on} />
          </Section>
          <Section bare heading={t("about")}>
            <FactList
              rows={[
                [t("on"), formatDate(on)],
                [t("reason"), reason],
                [t("documentNo"), documentNo],
                [t("doneBy"), when(doneAt, doneBy)],
              ]}
            />
          </Section>
        </Columns>
      </Wrap>
    </>
  );
}
