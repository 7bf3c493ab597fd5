"use client";

import { useState } from "react";
import { activityPath } from "@/components/activity/links";
import { address } from "@/components/compliance/links";
import { Button } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { Icon } from "@/components/ui/icon";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Cell, NameCell, Row } from "@/components/ui/table";
import { TextArea } from "@/components/ui/text-area";
import { PlainLink } from "@/components/ui/text-link";
import { showToast } from "@/components/ui/toast-store";
import { refusalToast, usePress } from "@/components/ui/use-press";
import { isLate } from "@/components/ui/use-send";
import type { SpotCheck } from "@/lib/domain/screen/review";
import type { SpotVerdict } from "@/lib/domain/spot-check";
import { formatDate, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./sample.module.css";
import type { SampleActions } from "./sample-actions";

/** One that was drawn: right, wrong and why, or not looked at yet. */
export function SampleRow({ check, judge }: { check: SpotCheck } & Pick<SampleActions, "judge">) {
  const t = useTranslations("review");
  const { id, title, unitName, occurredOn, decidedBy, verdict } = check;
  return (
    <Row>
      <NameCell>
        <PlainLink tall href={activityPath(id)}>
          {title}
        </PlainLink>
        <small>{unitName}</small>
      </NameCell>
      <Cell nowrap muted label={t("day")}>
        <span>{formatDate(occurredOn)}</span>
      </Cell>
      <Cell muted label={t("approvedBy")}>
        <span>{decidedBy ?? t("nobody")}</span>
      </Cell>
      <Cell>
        {verdict === null ? <Verdicts id={id} judge={judge} /> : <Found {...check} {...{ verdict, judge }} />}
      </Cell>
    </Row>
  );
}

function Verdicts({ id, judge }: { id: string } & Pick<SampleActions, "judge">) {
  const t = useTranslations("review");
  const { pending, press } = usePress();
  const [isWrong, askWhat] = useState(false);

  /** What somebody else found meanwhile takes the form's place, and its words with it. */
  async function judged(...values: readonly unknown[]) {
    const reply = await judge(...values);
    if (!reply.ok && isLate(reply)) showToast(refusalToast(reply));
    return reply;
  }

  if (isWrong)
    return (
      <KeptForm
        action={judged}
        draftKey={`check:${id}`}
        nextHref={() => address("/review", { view: "SAMPLE" })}
        onSaved={() => {
          askWhat(false);
          showToast({ message: t("kept.WRONG") });
        }}
      >
        <TextArea name="note" label={t("whatIsWrong")} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="verdict" value="WRONG" />
        <FormBar>
          <SubmitButton size="normal">{t("keepFound")}</SubmitButton>
          <Button kind="quiet" onClick={() => askWhat(false)}>
            {t("notNow")}
          </Button>
        </FormBar>
      </KeptForm>
    );
  return (
    <div className={styles.verdicts}>
      <Button
        aria-disabled={pending || undefined}
        onClick={() => press(judge, { id, verdict: "RIGHT" }, () => ({ message: t("kept.RIGHT") }))}
      >
        {t("right")}
      </Button>
      <Button kind="quiet" onClick={() => askWhat(true)}>
        {t("wrong")}
      </Button>
    </div>
  );
}

function Found({
  id,
  verdict,
  note,
  judgedAt,
  judgedBy,
  judge,
}: SpotCheck & { verdict: SpotVerdict } & Pick<SampleActions, "judge">) {
  const t = useTranslations("review");
  const { pending, press } = usePress();
  const by = judgedBy ?? t("nobody");
  return (
    <div className={styles.verdicts}>
      <div>
        <span className={styles.found}>
          <Icon name={verdict === "RIGHT" ? "check" : "circle-x"} /> {t(`found.${verdict}`)}
        </span>
        {note === null ? null : <p>{note}</p>}
        {judgedAt === null ? null : (
          <small>{t("foundBy", { by, at: formatInstant(new Date(judgedAt)) })}</small>
        )}
      </div>
      <Button
        kind="quiet"
        aria-disabled={pending || undefined}
        onClick={() =>
          press(judge, { id, seen: judgedAt, verdict: null }, () => ({ message: t("foundUndone") }))
        }
      >
        {t("judgeAgain")}
      </Button>
    </div>
  );
}
