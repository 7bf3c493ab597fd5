"use client";

import type { ReactNode } from "react";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Leaving } from "@/components/ui/leaving";
import { Note } from "@/components/ui/note";
import { Stepper } from "@/components/ui/stepper";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import type { ShownImport } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { DoneStep } from "./done-step";
import { FileStep } from "./file-step";
import { useFinding } from "./findings";
import styles from "./import.module.css";
import type { ImportKind } from "./kinds";
import { IMPORT_STEPS, type Importing, type ImportStep, useImport } from "./use-import";

export interface WizardProps {
  readonly kinds: readonly ImportKind[];
  readonly first: string;
  /** What holds of every row where a file does not say it. */
  readonly shared: Readonly<Record<string, string>>;
  readonly undo: Action<ShownImport>;
  /** Below the first step. */
  readonly recent: ReactNode;
}

/** A file has been chosen, and nothing is written of it yet. */
const CHOSEN: ReadonlySet<ImportStep["at"]> = new Set(["columns", "check"]);

/** A workbook becomes records in four steps; nothing is written before the last. */
export function ImportWizard({ kinds, first, shared, undo, recent }: WizardProps) {
  const t = useTranslations("imports");
  const list = useTranslations("activities.list")("heading");
  const bulk = useTranslations("bulk")("title");
  const importing = useImport(kinds, first, shared);
  const { step } = importing;
  const kind = kinds.find((each) => each.kind === importing.kind) ?? kinds[0];
  const { finding, cause } = useFinding(step);
  if (kind === undefined) return null;
  const crumb = [
    { label: list, href: "/activities" },
    { label: bulk, href: "/activities/bulk" },
  ];
  return (
    <>
      <Band crumb={<Crumb path={crumb} here={t("crumb")} />} finding={finding} cause={cause}>
        <Stepper
          label={t("steps.label")}
          at={IMPORT_STEPS.indexOf(step.at)}
          steps={IMPORT_STEPS.map((each) => ({ label: t(`steps.${each}`), back: backTo(each, importing) }))}
        />
      </Band>
      <Wrap>
        <Leaving dirty={CHOSEN.has(step.at)} />
        <Problem importing={importing} list={kind.list} />
        {step.at === "file" ? <FileStep importing={importing} kinds={kinds} kind={kind} /> : null}
        {step.at === "columns" ? <ColumnsStep importing={importing} reading={step} kinds={kinds} /> : null}
        {step.at === "check" ? <CheckStep importing={importing} reading={step} /> : null}
        {step.at === "done" ? (
          <DoneStep importing={importing} reading={step} kind={kind} undo={undo} />
        ) : null}
        {step.at === "file" ? recent : null}
      </Wrap>
    </>
  );
}

/** What stands in the way; where an earlier sending had arrived after all, what it saved. */
function Problem({ importing, list }: { importing: Importing; list: string }) {
  const t = useTranslations("imports");
  const { step, problem, savedBefore } = importing;
  if (problem === null) return null;
  return (
    <div className={styles.problem}>
      <Note kind="warn" title={step.at === "file" ? t("refused") : undefined} urgent>
        {problem} {savedBefore ? <a href={list}>{t("done.open")}</a> : null}
      </Note>
    </div>
  );
}

/** What is done leads back until it is written. */
function backTo(to: ImportStep["at"], { step, back }: Importing): (() => void) | undefined {
  if (step.at === "file" || step.at === "done") return undefined;
  if (to === "file") return () => back({ at: "file" });
  return to === "columns" ? () => back({ ...step, at: "columns" }) : undefined;
}
