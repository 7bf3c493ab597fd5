"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { CheckedImport, FoundWorkbook, ShownImport } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";
import { IMPORT_BYTES } from "@/lib/records/limits";
import type { ImportKind } from "./kinds";
import { type HeldFile, useWorkbookCalls } from "./workbook-calls";

/** What has been found of a file, and chosen. */
export interface ChosenFile {
  readonly file: HeldFile;
  readonly found: FoundWorkbook;
  readonly fields: readonly (string | null)[];
  readonly shared: Readonly<Record<string, string>>;
}

/** Where the work is; nothing is written before the last step. */
export type ImportStep =
  | { readonly at: "file" }
  | ({ readonly at: "columns" } & ChosenFile)
  | ({ readonly at: "check"; readonly checked: CheckedImport } & ChosenFile)
  | ({ readonly at: "done"; readonly checked: CheckedImport; readonly done: ShownImport } & ChosenFile);

export const IMPORT_STEPS = ["file", "columns", "check", "done"] as const;

/** Takes a workbook from its file to its records, step by step. @param shared what holds of every row unless it is said */
export function useImport(
  kinds: readonly ImportKind[],
  first: string,
  shared: ChosenFile["shared"],
  tooLarge: string,
) {
  const files = useWorkbookCalls();
  const router = useRouter();
  const t = useTranslations("imports");
  const [kind, setKind] = useState(first);
  const [step, setStep] = useState<ImportStep>({ at: "file" });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  /** Of the rows that are being confirmed: sent again they are not written again. */
  const key = useRef("");

  /** One thing at a time. */
  async function alone(work: () => Promise<string | null>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setProblem(await work());
    setBusy(false);
    setProgress(null);
  }

  function go(next: ImportStep): null {
    setStep(next);
    window.scrollTo(0, 0);
    return null;
  }

  async function look(file: HeldFile, sheet: number | null): Promise<string | null> {
    const reply = await files.check(file, { kind, sheet, fields: null, shared });
    if (!reply.ok) return reply.message;
    const { found } = reply.data;
    return go({ at: "columns", file, found, fields: found.columns.map(({ field }) => field), shared });
  }

  async function check({ file, found, fields, shared: said }: ChosenFile): Promise<string | null> {
    const reply = await files.check(file, { kind, sheet: found.sheet, fields, shared: said });
    if (!reply.ok) return reply.message;
    const { checked, found: now } = reply.data;
    if (checked === null) return t("columns.stillMissing", { fields: named(now.missing) });
    key.current = crypto.randomUUID();
    return go({ at: "check", file, found, fields, shared: said, checked });
  }

  function named(names: readonly string[]): string {
    const fields = kinds.find((each) => each.kind === kind)?.fields ?? [];
    return names.map((name) => fields.find((field) => field.name === name)?.label ?? name).join(", ");
  }

  async function write(reading: Extract<ImportStep, { at: "check" }>): Promise<string | null> {
    const { file, found, fields, shared: said, checked } = reading;
    const expected = checked.made + checked.changed;
    setProgress({ done: 0, total: expected });
    const asked = { kind, sheet: found.sheet, fields, shared: said, expected };
    const reply = await files.write(file, asked, key.current, (done, total) => setProgress({ done, total }));
    if (reply.ok) {
      router.refresh();
      return go({ ...reading, at: "done", done: reply.data });
    }
    if (reply.code !== "STALE") return reply.message;
    return (await check(reading)) ?? t("check.changedSince");
  }

  return {
    ...{ kind, step, busy, problem, progress },
    choose: (next: string) => {
      setKind(next);
      setProblem(null);
    },
    back: (to: ImportStep) => {
      setProblem(null);
      go(to);
    },
    change: (changes: Partial<Pick<ChosenFile, "fields" | "shared">>) => {
      if (step.at === "columns") setStep({ ...step, ...changes });
    },
    open: (file: File) =>
      alone(async () => {
        if (file.size > IMPORT_BYTES) return tooLarge;
        return look({ name: file.name, bytes: await file.arrayBuffer() }, null);
      }),
    turnTo: (reading: ChosenFile, sheet: number) => alone(() => look(reading.file, sheet)),
    check: (reading: ChosenFile) => alone(() => check(reading)),
    write: (reading: Extract<ImportStep, { at: "check" }>) => alone(() => write(reading)),
    download: ({ file, found, fields, shared: said }: ChosenFile) =>
      alone(async () => {
        const reply = await files.marked(file, { kind, sheet: found.sheet, fields, shared: said });
        if (!reply.ok) return reply.message;
        save(reply.data, file.name);
        return null;
      }),
  };
}

export type Importing = ReturnType<typeof useImport>;

/** Gives a file to the browser to be saved. */
function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/(\.\w+)?$/, (end) => `-loi${end}`);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
