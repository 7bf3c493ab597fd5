import { useLocale } from "next-intl";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import { Wrap } from "@/components/ui/wrap";
import { TEMPLATE_PLACE_NAMES, TEMPLATE_PLACES } from "@/lib/domain/report/template";
import type { TemplateScreen } from "@/lib/domain/screen/report";
import { formatBytes, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { TEMPLATE_FILE, TEMPLATE_STANDARD } from "./links";
import { RemoveTemplate, type TemplateActions } from "./remove-template";
import styles from "./report.module.css";
import { SendTemplate } from "./send-template";

/** The layout of the federation's reports, and how it gets one of its own. */
export function TemplateContent({ template, ...actions }: TemplateScreen & TemplateActions) {
  const t = useTranslations("reportTemplate");
  return (
    <>
      <Band
        crumb={<Crumb path={[{ href: "/reports", label: t("reports") }]} here={t("title")} />}
        finding={t(template === null ? "standard" : "own")}
        cause={t("cause")}
      />
      <Wrap>
        {template === null ? null : (
          <Section heading={t("inForce")}>
            <Kept template={template} actions={actions} />
          </Section>
        )}
        <Section heading={t(template === null ? "bring" : "replace")}>
          <div className={styles.steps}>
            <p>{t("how")}</p>
            <ButtonLink href={TEMPLATE_STANDARD} download="">
              <Icon name="download" />
              {t("takeStandard")}
            </ButtonLink>
            <SendTemplate />
          </div>
        </Section>
        <Section heading={t("places")} aside={t("placesAside")}>
          <Places />
        </Section>
      </Wrap>
    </>
  );
}

function Kept({
  template,
  actions,
}: {
  template: NonNullable<TemplateScreen["template"]>;
  actions: TemplateActions;
}) {
  const t = useTranslations("reportTemplate");
  const language = useLocale();
  const { name, size, addedBy, addedAt } = template;
  const who = addedBy ?? t("nobody");
  return (
    <div className={styles.steps}>
      <div>
        <p>
          <b>{name}</b>
        </p>
        <Muted>
          {t("broughtBy", { who, when: formatInstant(new Date(addedAt)), size: formatBytes(size, language) })}
        </Muted>
      </div>
      <div className={styles.buttons}>
        <ButtonLink href={TEMPLATE_FILE} download="">
          <Icon name="download" />
          {t("takeOwn")}
        </ButtonLink>
        <RemoveTemplate template={template} {...actions} />
      </div>
    </div>
  );
}

function Places() {
  const t = useTranslations("reportTemplate");
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("place")}</th>
          <th scope="col">{t("holds")}</th>
          <th scope="col">{t("stands")}</th>
        </tr>
      </thead>
      <tbody>
        {TEMPLATE_PLACE_NAMES.map((name) => (
          <Row key={name}>
            <NameCell>
              <code translate="no">{`{{${name}}}`}</code>
              {TEMPLATE_PLACES[name].required ? <small>{t("required")}</small> : null}
            </NameCell>
            <Cell label={t("holds")}>{t(`meanings.${name}`)}</Cell>
            <Cell label={t("stands")} muted>
              {t(`where.${TEMPLATE_PLACES[name].holds}`)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </ListTable>
  );
}
