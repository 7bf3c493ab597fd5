import { Section } from "@/components/ui/section";
import { Cell, ListTable, Row } from "@/components/ui/table";

import type { ListedProposal, OverridesScreen } from "@/lib/domain/screen/overrides";
import { useTranslations } from "@/lib/i18n/words";
import { ExceptionCells } from "./exception-cells";
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
              <ExceptionCells
                year={each.year}
                exception={each}
                instead={t("proposed")}
                reason={t("reasonBy", { reason: each.reason, by: each.by ?? t("nobody") })}
              />
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

function Decision({ proposal: { decision } }: { proposal: ListedProposal }) {
  const t = useTranslations("overrides");
  if (decision === null) return t("waits");
  const { approved, note } = decision;
  const said = t(approved ? "wasApproved" : "wasRejected");
  return note === null ? said : t("decidedWith", { decision: said, note });
}
