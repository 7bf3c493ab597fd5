"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useRef, useState } from "react";
import type { CheckedImport, DoneImport, FoundWorkbook } from "@/lib/domain/screen/import";
import { formatBytes } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { IMPORT_BYTES } from "@/lib/records/limits";
import type { ImportKind } from "./kinds";
import { type HeldFile, type SentSheet, type SentWith, useWorkbookCalls } from "./workbook-calls";

/** What has been found of a file, and chosen. */
export interface ChosenFile {
  readonly file: HeldFile;
  readonly found: FoundWorkbook;
  /** Which field each column is, of each sheet that is read. */
  readonly fields: readonly (readonly (string | null)[])[];
  readonly shared: Readonly<Record<string, string>>;
}

/** Where the work is; nothing is written before the last step. */
export type ImportStep =
  | { readonly at: "file" }
  | ({ readonly at: "columns" } & ChosenFile)
  | ({ readonly at: "check"; readonly checked: CheckedImport } & ChosenFile)
  | ({ readonly at: "done"; readonly checked: CheckedImport; readonly done: DoneImport } & ChosenFile);

export const IMPORT_STEPS = ["file", "columns", "check", "done"] as const;

/** Takes a workbook from its file to its records, step by step. @param shared what holds of every row unless it is said */
export function useImport(kinds: readonly ImportKind[], first: string, shared: ChosenFile["shared"]) {
  const files = useWorkbookCalls();
  const router = useRouter();
  const t = useTranslations("imports");
  const [kind, setKind] = useState(first);
  const [step, setStep] = useState<ImportStep>({ at: "file" });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** Whether the problem is that an earlier sending had arrived after all. */
  const [savedBefore, setSavedBefore] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const language = useLocale();
  /**
   * Of the rows that are being confirmed: sent again they are not written again; kept until there is a definite answer, also
   * where other rows are confirmed meanwhile.
   */
  const key = useRef<string>(null);
  const bytes = (size: number) => ({
    size: formatBytes(size, language),
    most: formatBytes(IMPORT_BYTES, language),
  });

  /** One thing at a time. */
  async function alone(work: () => Promise<string | null>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setSavedBefore(false);
    setProblem(await work());
    setBusy(false);
    setProgress(null);
  }

  function go(next: ImportStep): null {
    setStep(next);
    window.scrollTo(0, 0);
    return null;
  }

  async function look(file: HeldFile, sheets: SentWith["sheets"], said = shared): Promise<string | null> {
    const reply = await files.check(file, { kind, sheets, shared: said });
    if (!reply.ok) return reply.message;
    const { found } = reply.data;
    const fields = found.read.map(({ columns }) => columns.map(({ field }) => field));
    return go({ at: "columns", file, found, fields, shared: said });
  }

  async function check(reading: ChosenFile): Promise<string | null> {
    const { file, found, fields, shared: said } = reading;
    const reply = await files.check(file, { kind, sheets: sheetsOf(reading), shared: said });
    if (!reply.ok) return reply.message;
    const { checked, found: now } = reply.data;
    if (checked === null) return t("columns.stillMissing", { fields: missingIn(now) });
    return go({ at: "check", file, found, fields, shared: said, checked });
  }

  function missingIn({ read }: FoundWorkbook): string {
    const labels = read.flatMap(({ kind: of, missing }) => {
      const fields = kinds.find((each) => each.kind === of)?.fields ?? [];
      return missing.map((name) => fields.find((field) => field.name === name)?.label ?? name);
    });
    return [...new Set(labels)].join(", ");
  }

  async function write(reading: Extract<ImportStep, { at: "check" }>): Promise<string | null> {
    const { file, shared: said, checked } = reading;
    const expected = checked.made + checked.changed;
    setProgress({ done: 0, total: expected });
    const asked = { kind, sheets: sheetsOf(reading), shared: said, expected };
    key.current ??= crypto.randomUUID();
    const reply = await files.write(file, asked, key.current, (done, total) => setProgress({ done, total }));
    if (reply.ok || reply.code !== "NO_ANSWER") key.current = null;
    if (!reply.ok) return refused(reading, reply);
    router.refresh();
    return go({ ...reading, at: "done", done: reply.data });
  }

  /** What is there now is not what was seen: another has changed it, or an earlier sending had arrived after all. */
  async function refused(reading: ChosenFile, { code, message }: { code: string; message: string }) {
    if (code !== "STALE" && code !== "KEY_REUSED") return message;
    setSavedBefore(code === "KEY_REUSED");
    router.refresh();
    return (await check(reading)) ?? (code === "STALE" ? t("check.changedSince") : message);
  }

  return {
    ...{ kind, step, busy, problem, savedBefore, progress },
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
        if (file.size > IMPORT_BYTES) return t("file.tooLarge", bytes(file.size));
        return look({ name: file.name, bytes: await file.arrayBuffer() }, null);
      }),
    /** Another sheet, or another row of headings, for the one that is read in this place. */
    turnTo: (reading: ChosenFile, at: number, to: Pick<SentSheet, "sheet" | "headLine">) =>
      alone(() => {
        const sheets = sheetsOf(reading).map((each, place) =>
          place === at ? { ...each, ...to, fields: null } : each,
        );
        return look(reading.file, sheets, reading.shared);
      }),
    /** Takes a sheet for a kind of record, or for none. */
    takeFor: (reading: ChosenFile, sheet: number, as: string) =>
      alone(() => {
        const others = sheetsOf(reading).filter((each) => each.sheet !== sheet);
        const taken = as === "" ? [] : [{ kind: as, sheet, headLine: null, fields: null }];
        return look(reading.file, [...others, ...taken], reading.shared);
      }),
    check: (reading: ChosenFile) => alone(() => check(reading)),
    write: (reading: Extract<ImportStep, { at: "check" }>) => alone(() => write(reading)),
    download: (reading: ChosenFile) =>
      alone(async () => {
        const { file, shared: said } = reading;
        const reply = await files.marked(file, { kind, sheets: sheetsOf(reading), shared: said });
        if (!reply.ok) return reply.message;
        save(reply.data, file.name);
        return null;
      }),
  };
}

/** The sheets as they were found, with what was chosen of them. */
function sheetsOf({ found, fields }: ChosenFile): SentSheet[] {
  return found.read.map(({ kind, sheet, headLine }, at) => ({
    ...{ kind, sheet, headLine },
    fields: fields[at] ?? null,
  }));
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
