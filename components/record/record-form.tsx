"use client";

import { useState } from "react";
import { type Evidence, EvidenceFields } from "@/components/file/evidence-fields";
import { LinkField } from "@/components/file/link-field";
import type { Giver } from "@/components/file/use-given-links";
import { ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { DraftState } from "@/components/ui/draft-state";
import { FormBar } from "@/components/ui/form-bar";
import { InstantField } from "@/components/ui/instant-field";
import { KeptForm } from "@/components/ui/kept-form";
import { SelectField } from "@/components/ui/select-field";
import { ShownValue } from "@/components/ui/shown-value";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Waits } from "@/components/ui/use-handing-in";
import { refusalWords, usePress } from "@/components/ui/use-press";
import { type Action, useSend } from "@/components/ui/use-send";
import { dayAfter } from "@/components/ui/use-today";
import { parseTypedDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { RecordName } from "@/lib/records/all";
import type { FieldView } from "./field-views";

interface Saved {
  readonly id: string;
  readonly version: number;
}

export type RecordAction = Action<Saved>;

/** Records something new (`at` is for which unit) or corrects a record (`at` is which version of it). */
export function RecordForm({
  kind,
  save,
  withdraw,
  fields,
  evidence,
  at,
  listHref,
  savedHref,
  correctHref,
  cancelHref,
  drafts,
  waits,
  today,
}: {
  kind: RecordName;
  save: RecordAction;
  withdraw: RecordAction;
  fields: readonly FieldView[];
  /** What it shows already; none where a form asks for none. */
  evidence?: Evidence;
  at: { readonly unit: string } | { readonly channel: string } | Saved;
  listHref: string;
  /** Where a saved record leads that has no page of its own. */
  savedHref?: string;
  /** Where the record that is corrected here is corrected, if not on a page below its own. */
  correctHref?: string;
  cancelHref: string;
  /** Where drafts of such forms are kept, as the first part of their keys. */
  drafts: string;
  /** Of a new record, which may wait for the network. */
  waits?: Waits | undefined;
  today: string;
}) {
  const t = useTranslations("recordScreens");
  const { run } = usePress();
  const send = useSend(true);
  const isNew = !("version" in at);
  const draftKey = (of: string) => `${drafts}:${of}`;
  const giver = { kind, id: isNew ? undefined : at.id };
  const ownKey = draftKey("unit" in at ? at.unit : "channel" in at ? at.channel : at.id);

  function announce({ id, version }: Saved) {
    const undo = () => run(withdraw, { id, version }, () => ({ message: t("undone") }));
    showToast({ message: t("saved"), ...(isNew ? { act: { label: t("undo"), run: undo } } : {}) });
  }

  /** What has no page of its own is taken back and sent anew. */
  async function correct({ id, version }: Saved) {
    if (savedHref === undefined || !isNew) {
      const href = correctHref ?? `${listHref}/${encodeURIComponent(id)}/edit`;
      return { href, draftKey: draftKey(id), version };
    }
    const reply = await send(withdraw, { id });
    return reply.ok ? { href: savedHref, draftKey: ownKey, version: null } : refusalWords(reply);
  }

  return (
    <KeptForm
      action={save}
      draftKey={ownKey}
      carried={"unit" in at}
      correct={correct}
      version={isNew ? undefined : at.version}
      nextHref={({ id }) => savedHref ?? `${listHref}/${encodeURIComponent(id)}`}
      onSaved={announce}
      waits={waits}
    >
      <DraftState />
      {fields.map((field) => (
        <RecordField key={field.name} field={field} today={today} giver={giver} />
      ))}
      {evidence ? <EvidenceFields {...evidence} giver={giver} /> : null}
      {Object.entries(at).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormBar>
        <SubmitButton>{t("save")}</SubmitButton>
        <ButtonLink kind="quiet" href={cancelHref}>
          {t("cancel")}
        </ButtonLink>
      </FormBar>
    </KeptForm>
  );
}

/** A field of a form that is made of a description. */
export function RecordField({ field, today, giver }: { field: FieldView; today: string; giver?: Giver }) {
  const t = useTranslations("recordScreens");
  const { name, control, options, most, value, label, hint, optional, ofYear, past } = field;
  const asked = { name, label, defaultValue: value, hint, optional };
  if (control === "link" && giver) return <LinkField {...asked} giver={giver} />;
  switch (control) {
    case "lines":
      return <TextArea {...asked} rows={3} most={most} />;
    case "day":
      return <DayField field={field} today={today} />;
    case "instant":
      return <InstantField {...asked} {...{ today, ofYear, past }} />;
    case "choice":
      return <SelectField {...asked} options={options} placeholder={t("choose")} />;
    case "count":
      return <TextField {...asked} inputMode="numeric" narrow />;
    default:
      return <TextField {...asked} most={most} autoComplete="off" />;
  }
}

/** A day; the end of what began is held to what the form says of that, as it is typed. */
function DayField({ field, today }: { field: FieldView; today: string }) {
  const { name, label, value, hint, optional, ofYear, past, after } = field;
  const [begun, tell] = useState(after?.begun);
  const first = begun === undefined || after === undefined ? "" : dayAfter(begun, after.days);
  return (
    <>
      <DateField
        {...{ name, label, hint, optional, today, ofYear, past }}
        defaultValue={value}
        takes={(day) => day >= first}
      />
      {after === undefined ? null : <ShownValue of={after.field} tell={(text) => tell(dayTyped(text))} />}
    </>
  );
}

function dayTyped(text: string): string | undefined {
  const typed = parseTypedDate(text);
  return typed.ok ? typed.date : undefined;
}
