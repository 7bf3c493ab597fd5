import { unitPath } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";

import type { ListedProposal, OverridesScreen } from "@/lib/domain/screen/overrides";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { planPath } from "./links";
import { type ProposalActions, ProposalButtons } from "./proposal-buttons";

/** What was proposed of units, and what became of it; an administrator decides on what waits. */
export function Proposals({
  page: { plan, changes, proposals, today },
  actions,
}: {
  page: OverridesScreen;
  actions: ProposalActions;
}) {
  const t = useTranslations("overrides");
  if (proposals.length === 0) return null;
  const waiting = proposals.filter(({ decision }) => decision === null).length;
  return (
    <Section heading={t("proposals")} aside={t("waiting", { n: waiting })}>
      <ListTable>
        <thead>
          <tr>
            <th scope="col">{t("unit")}</th>
            <th scope="col">{t("target")}</th>
            <th scope="col">{t("proposed")}</th>
            <th scope="col">{t("reason")}</th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map((each) => (
            <Row key={each.id} asks={changes && each.decision === null}>
              <ProposalCells proposal={each} />
              <Cell label={t("state")}>
                {changes && each.decision === null ? (
                  <ProposalButtons plan={plan} proposal={each} today={today} {...actions} />
                ) : (
                  <Decision proposal={each} />
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </ListTable>
    </Section>
  );
}

function ProposalCells({
  proposal: { year, unit, unitName, target, asked, required, waived, reason, by },
}: {
  proposal: ListedProposal;
}) {
  const t = useTranslations("overrides");
  const speech = useSpeech();
  const words = useMeasureWords();
  return (
    <>
      <NameCell>
        <a href={unitPath(unit)}>{unitName}</a>
      </NameCell>
      <Cell label={t("target")}>
        <a href={planPath(year, target)}>{`${target} · ${titleOf(speech, asked)}`}</a>
      </Cell>
      <Cell label={t("proposed")}>
        {waived
          ? t("waivedFrom", { asked: words.threshold(asked) })
          : t("insteadOf", { required: words.threshold(asked, required), asked: words.threshold(asked) })}
      </Cell>
      <Cell label={t("reason")} muted>
        {t("reasonBy", { reason, by: by ?? t("nobody") })}
      </Cell>
    </>
  );
}

function Decision({ proposal: { decision } }: { proposal: ListedProposal }) {
  const t = useTranslations("overrides");
  if (decision === null) return t("waits");
  const { approved, note } = decision;
  const said = t(approved ? "wasApproved" : "wasRejected");
  return note === null ? said : t("decidedWith", { decision: said, note });
}
