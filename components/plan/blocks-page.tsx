import { unitPath } from "@/components/compliance/links";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import type { KeptBlocks } from "@/lib/domain/block";
import type { BlocksScreen } from "@/lib/domain/screen/blocks";
import { useTranslations } from "@/lib/i18n/words";
import { BlocksForm } from "./blocks-form";
import { planPath } from "./links";

/** Which units compete with one another in a year. */
export function BlocksContent({
  plan,
  changes,
  blocks,
  text,
  put,
}: BlocksScreen & { readonly put: Action<KeptBlocks> }) {
  const t = useTranslations("blocks");
  const year = String(plan.year);
  const placed = blocks.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[
              { href: "/plans", label: t("plans") },
              { href: planPath(plan.year), label: t("ofYear", { year }) },
            ]}
            here={t("title")}
          />
        }
        tools={<ButtonLink href={`/league?year=${year}`}>{t("league")}</ButtonLink>}
        finding={t("finding", { n: blocks.length, year, units: placed })}
        cause={t("cause")}
      />
      <Wrap>
        {changes ? (
          <Section heading={t("change")}>
            <BlocksForm plan={plan} text={text} put={put} />
          </Section>
        ) : null}
        {blocks.length === 0 ? (
          <Empty title={t("none")}>{t(changes ? "noneHow" : "noneYet")}</Empty>
        ) : (
          blocks.map(({ name, units }) => (
            <Section key={name} heading={name} aside={t("size", { n: units.length })}>
              <ListTable>
                <thead>
                  <tr>
                    <th scope="col">{t("unit")}</th>
                    <th scope="col">{t("code")}</th>
                  </tr>
                </thead>
                <tbody>
                  {units.map((unit) => (
                    <Row key={unit.code}>
                      <NameCell>
                        <PlainLink tall href={unitPath(unit.code)}>
                          {unit.name}
                        </PlainLink>
                      </NameCell>
                      <Cell label={t("code")} muted>
                        {unit.code}
                      </Cell>
                    </Row>
                  ))}
                </tbody>
              </ListTable>
            </Section>
          ))
        )}
      </Wrap>
    </>
  );
}
