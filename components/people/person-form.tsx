"use client";

import { useState } from "react";
import { address } from "@/components/compliance/links";
import { Chips } from "@/components/ui/chips";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { ShownValue } from "@/components/ui/shown-value";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { Role } from "@/lib/domain/policy";
import { type Account, chairedByAnother, type RoleUnit } from "@/lib/domain/screen/people";
import { useTranslations } from "@/lib/i18n/words";
import type { InviteAction } from "./invitation-box";
import { keepIssued, toldHow } from "./issued";

const placeDraft = (id: string) => `place:${id}`;
const personHref = ({ id }: { readonly id: string }) => `/people?person=${id}`;

interface Placing {
  /** Codes. */
  readonly units: readonly string[];
  /** Those that can be held at all of them. */
  readonly roles: readonly Role[];
}

/** Somebody new: who, what they may do, and how they sign in. The link to come in stands on their page. */
export function NewPersonForm({
  create,
  chaired,
  ...placing
}: Placing & { create: InviteAction; chaired: readonly RoleUnit[] }) {
  const t = useTranslations("people");
  const [name, setName] = useState("");
  const [role, setRole] = useState<string | undefined>(placing.roles[0]);
  const other = role === "GRASSROOTS_CHAIR" ? chairedByAnother(chaired, name) : null;
  return (
    <KeptForm
      action={create}
      draftKey={`person:${placing.units.join()}`}
      carried
      correct={async ({ id }) => ({
        href: address("/people/new", { person: id, units: placing.units.join() }),
        ...{ draftKey: placeDraft(id), version: null },
      })}
      nextHref={personHref}
      onSaved={(made) => {
        keepIssued(made);
        showToast({ message: t(`told.${toldHow([made])}`, { name: made.name }) });
      }}
    >
      <TextField
        name="name"
        label={t("name")}
        defaultValue={proposedName(chaired, placing.roles)}
        autoComplete="off"
        warning={other ? t("chairedByAnother", { name: other.chair ?? "", unit: other.name }) : undefined}
      />
      <ShownValue of="name" tell={setName} />
      <SignInFields hint={t("loginHint")} />
      <PlaceFields {...placing} chosen={placing.roles[0]} />
      <ShownValue of="role" tell={setRole} />
      <FormBar>
        <SubmitButton>{t("inviteNow")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}

/** Of one union that is to have its chair come in: whoever chairs it. */
function proposedName([union, ...others]: readonly RoleUnit[], [role]: readonly Role[]): string | undefined {
  return role === "GRASSROOTS_CHAIR" && others.length === 0 ? (union?.chair ?? undefined) : undefined;
}

/** Somebody who is there already, with another name, way to sign in or role, or at other units. */
export function PlaceForm({
  account,
  place,
  ...placing
}: Placing & { account: Account; place: Action<Account> }) {
  const t = useTranslations("people");
  const held = placing.roles.find((role) => account.memberships.some((each) => each.role === role));
  return (
    <KeptForm
      action={place}
      draftKey={placeDraft(account.id)}
      version={account.version}
      nextHref={personHref}
      onSaved={({ name }) => showToast({ message: t("placed", { name }) })}
    >
      <TextField name="name" label={t("name")} defaultValue={account.name} autoComplete="off" />
      <SignInFields login={account.login} email={account.email} />
      <PlaceFields {...placing} chosen={held ?? placing.roles[0]} />
      <input type="hidden" name="id" value={account.id} />
      <input type="hidden" name="version" value={account.version} />
      <FormBar>
        <SubmitButton>{t("placeNow")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}

/** By what somebody signs in. */
function SignInFields({
  hint,
  login = null,
  email = null,
}: Partial<Pick<Account, "login" | "email">> & { hint?: string }) {
  const t = useTranslations("people");
  const plain = { optional: true, autoComplete: "off", spellCheck: false };
  return (
    <>
      <TextField name="login" label={t("loginOrPhone")} hint={hint} defaultValue={login ?? ""} {...plain} />
      <TextField name="email" label={t("email")} type="email" defaultValue={email ?? ""} {...plain} />
    </>
  );
}

function PlaceFields({ units, roles, chosen }: Placing & { chosen: Role | undefined }) {
  const t = useTranslations("people");
  const words = useTranslations("account.role");
  return (
    <>
      <Chips
        name="role"
        label={t("role")}
        options={roles.map((role) => ({ value: role, label: words(role) }))}
        defaultValues={chosen === undefined ? [] : [chosen]}
      />
      {units.map((unit) => (
        <input key={unit} type="hidden" name="units" value={unit} />
      ))}
    </>
  );
}
