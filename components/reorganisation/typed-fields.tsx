"use client";

import type { ReactNode } from "react";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { AFTER_SPLIT, type ReorganisationKind } from "@/lib/domain/screen/reorganisation";
import { KINDS, type Kind } from "@/lib/domain/unit";
import { useTranslations } from "@/lib/i18n/words";
import { UnitField, UnitLines } from "./unit-field";

/** What a new unit can be: there is one provincial federation. */
const NEW_KINDS = KINDS.filter((kind) => kind !== "PROVINCE_FEDERATION");

/** Which units, what becomes of them, from which day on. */
export function TypedFields({ kind, today }: { kind: ReorganisationKind; today: string }) {
  const t = useTranslations("reorganisations");
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      {FIELDS[kind]}
      <DateField name="on" label={t("on")} hint={t("onHint")} today={today} defaultValue={today} />
    </>
  );
}

const FIELDS: Record<ReorganisationKind, ReactNode> = {
  move: (
    <>
      <Lines label="moved" />
      <One name="to" label="movedTo" />
    </>
  ),
  merge: (
    <>
      <Lines label="merged" />
      <One name="to" label="mergedInto" optional />
      <Fresh optional />
    </>
  ),
  split: (
    <>
      <One name="unit" label="splitUnit" />
      <Parts />
      <Spread />
      <Old />
    </>
  ),
  abolish: (
    <>
      <One name="unit" label="abolished" />
      <Parts />
      <NewKind defaultValue="COMMUNE_UNION" />
      <Spread />
      <One name="to" label="restTo" optional />
    </>
  ),
  close: (
    <>
      <Lines label="closed" />
      <One name="to" label="restTo" optional />
    </>
  ),
  found: (
    <>
      <Fresh />
      <NewKind />
      <One name="to" label="foundedBelow" />
    </>
  ),
  rename: (
    <>
      <One name="unit" label="renamed" />
      <NewName />
    </>
  ),
  convert: (
    <>
      <One name="unit" label="converted" />
      <NewKind />
      <Fresh />
    </>
  ),
};

type FieldWords =
  | "movedTo"
  | "mergedInto"
  | "splitUnit"
  | "abolished"
  | "restTo"
  | "foundedBelow"
  | "renamed"
  | "converted";

function One({
  name,
  label,
  optional = false,
}: {
  name: "unit" | "to";
  label: FieldWords;
  optional?: boolean;
}) {
  const t = useTranslations("reorganisations.field");
  return <UnitField name={name} label={t(label)} optional={optional} />;
}

function Lines({ label }: { label: "moved" | "merged" | "closed" }) {
  const t = useTranslations("reorganisations.field");
  return <UnitLines name="units" label={t(label)} hint={t("linesHint")} />;
}

function Fresh({ optional = false }: { optional?: boolean }) {
  const t = useTranslations("reorganisations.field");
  return (
    <>
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        optional={optional}
        narrow
        autoComplete="off"
      />
      <TextField name="name" label={t("name")} optional={optional} autoComplete="off" />
    </>
  );
}

function NewName() {
  const t = useTranslations("reorganisations.field");
  return <TextField name="name" label={t("newName")} autoComplete="off" />;
}

function NewKind({ defaultValue }: { defaultValue?: Kind }) {
  const t = useTranslations("reorganisations.field");
  const kinds = useTranslations("measures.kind");
  return (
    <SelectField
      name="unitKind"
      label={t("unitKind")}
      defaultValue={defaultValue}
      {...(defaultValue === undefined ? { placeholder: t("chooseKind") } : {})}
      options={NEW_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
    />
  );
}

function Parts() {
  const t = useTranslations("reorganisations.field");
  return <TextArea name="parts" label={t("parts")} hint={t("partsHint")} rows={4} />;
}

function Spread() {
  const t = useTranslations("reorganisations.field");
  return <TextArea name="spread" label={t("spread")} hint={t("spreadHint")} rows={6} />;
}

function Old() {
  const t = useTranslations("reorganisations.field");
  return (
    <SelectField
      name="old"
      label={t("old")}
      defaultValue="ENDS"
      options={AFTER_SPLIT.map((each) => ({ value: each, label: t(`after.${each}`) }))}
    />
  );
}
