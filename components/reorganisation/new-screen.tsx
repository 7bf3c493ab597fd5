"use client";

import { type SubmitEvent, useActionState, useId, useRef, useState, useTransition } from "react";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormBar } from "@/components/ui/form-bar";
import { type FieldProblem, FormContext, type FormReply, unkeptForm } from "@/components/ui/form-context";
import { namedProblems } from "@/components/ui/form-sending";
import { Leaving } from "@/components/ui/leaving";
import { Remedy } from "@/components/ui/remedy";
import { Stepper } from "@/components/ui/stepper";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Action, useSend } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import type { ReorganisationPreview } from "@/lib/domain/reorganisation/kept";
import type { NewReorganisationScreen } from "@/lib/domain/screen/reorganisation";
import { useTranslations } from "@/lib/i18n/words";
import type { CreateAction } from "./confirm-form";
import { REORGANISATIONS } from "./links";
import { PreviewStep, usePreviewFinding } from "./preview-step";
import styles from "./reorganisation.module.css";
import { TypedFields } from "./typed-fields";

interface Props extends NewReorganisationScreen {
  readonly tried: Action<ReorganisationPreview>;
  readonly create: CreateAction;
}

type Reply = FormReply<ReorganisationPreview>;

/** One kind of change on one day: which units, what it would change, and only then done. */
export function NewReorganisation({ kind, today, tried, create }: Props) {
  const t = useTranslations("reorganisations");
  const form = useTranslations("form");
  const send = useSend(false);
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [first, withoutScript] = useActionState<Reply | null, FormData>(tried, null);
  const [{ reply, number }, setAnswer] = useState({ reply: first, number: 0 });
  const [sending, startSending] = useTransition();
  const [typed, setTyped] = useState(false);
  const preview = reply?.ok === true ? reply.data : null;
  const problems = reply?.ok === false ? byField(reply.errors ?? []) : [];
  const { finding, cause } = usePreviewFinding(preview);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const sent = event.currentTarget;
    const values = new FormData(sent);
    startSending(async () => {
      const given = await send(tried, values);
      const told = given.ok ? given : { ...given, errors: namedProblems(sent, given.errors ?? [], form) };
      setAnswer((last) => ({ reply: told, number: last.number + 1 }));
      if (given.ok) scrollTo(0, 0);
    });
  }

  const back = () => setAnswer({ reply: null, number: 0 });
  return (
    <>
      <Band
        crumb={<Crumb path={[{ href: REORGANISATIONS, label: t("title") }]} here={t(`kind.${kind}.title`)} />}
        finding={finding ?? t(`kind.${kind}.asks`)}
        cause={cause ?? t("nothingYet")}
      >
        <Stepper
          label={t("steps")}
          at={preview === null ? 1 : 2}
          steps={[
            { label: t("step.what"), href: REORGANISATIONS },
            { label: t("step.which"), back: preview === null ? undefined : back },
            { label: t("step.preview") },
            { label: t("step.done") },
          ]}
        />
      </Band>
      <Wrap>
        <Leaving dirty={typed} />
        <form
          action={withoutScript}
          className={styles.form}
          hidden={preview !== null}
          onSubmit={onSubmit}
          onInput={() => setTyped(true)}
          aria-busy={sending}
          noValidate
        >
          <FormContext value={unkeptForm({ id, problems, sending })}>
            <ErrorSummary
              message={reply?.ok === false ? reply.message : null}
              problems={problems}
              attempt={number}
              summaryRef={summary}
            >
              <Remedy code={reply?.ok === false ? reply.code : undefined} />
            </ErrorSummary>
            <TypedFields kind={kind} today={today} />
            <FormBar>
              <SubmitButton>{t("tryNow")}</SubmitButton>
              <ButtonLink size="big" href={REORGANISATIONS}>
                {t("cancel")}
              </ButtonLink>
            </FormBar>
          </FormContext>
        </form>
        {preview === null ? null : <PreviewStep preview={preview} create={create} back={back} />}
      </Wrap>
    </>
  );
}

const MOST_TOLD = 8;

/** A list of two hundred lines has many that are wrong: the first are told at their field, and how many more. */
function byField(errors: readonly FieldProblem[]): FieldProblem[] {
  return [...Map.groupBy(errors, ({ path }) => path)].map(([path, all]) => {
    const told = all.slice(0, MOST_TOLD).map(({ message }) => message);
    return {
      path,
      message: [...told, ...(all.length > told.length ? [`+${all.length - told.length}`] : [])].join(" · "),
    };
  });
}
