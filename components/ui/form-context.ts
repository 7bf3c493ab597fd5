"use client";

import { createContext, useContext } from "react";

/** Why one field was refused; `path` is the field's name. */
export interface FieldProblem {
  path: string;
  message: string;
  /** The message's key, which tells an empty field from a wrong one. */
  code?: string | undefined;
  /** What the field is called, before a message that does not say so. */
  label?: string;
}

/** What an earlier sending saved, of which no answer came; `at` is an instant as text. */
export interface SavedReply<Data> {
  readonly data: Data;
  readonly at: string;
}

/** What an action answers a form. */
export type FormReply<Data> =
  | { ok: true; data: Data; typed?: undefined }
  | {
      ok: false;
      message: string;
      code?: string | undefined;
      errors?: readonly FieldProblem[] | undefined;
      /** Without script: what the fields held, by their names. */
      typed?: Readonly<Record<string, readonly string[]>> | undefined;
      /** `KEY_REUSED`. */
      saved?: SavedReply<Data> | undefined;
    };

/** What the fields of a form share: what a draft brought back, and what was refused. */
export interface FormState {
  id: string;
  /** Null until a draft is restored: the fields then show what the page gave them. */
  restored: Readonly<Record<string, readonly string[]>> | null;
  /** Files that wait with what was handed in here before. */
  givenBack: readonly { readonly key: string; readonly name: string; readonly content: Blob }[];
  problems: readonly FieldProblem[];
  sending: boolean;
  draft: { kind: "none" | "saved" | "restored"; at: number };
  /** A field shows another value than it did, typed or not: keeps the draft, and its problem is out of date. */
  touch: (name: string) => void;
  /** Deletes the draft and empties the form. */
  discard: () => void;
}

/** The state of a form that keeps no draft, such as one with a password. */
export function unkeptForm(state: Pick<FormState, "id" | "problems" | "sending">): FormState {
  const draft = { kind: "none", at: 0 } as const;
  return { ...state, restored: null, givenBack: [], draft, touch: () => {}, discard: () => {} };
}

export const FormContext = createContext<FormState>(unkeptForm({ id: "form", problems: [], sending: false }));

/** The form that the component stands in. */
export function useForm(): FormState {
  return useContext(FormContext);
}

/** A field's id, first value and problem within its form. */
export function useField(name: string, defaultValue: string | undefined) {
  const { id, restored, problems } = useForm();
  const problem = problems.find(({ path }) => path === name)?.message;
  return {
    id: `${id}-${name}`,
    value: restored ? (restored[name]?.[0] ?? "") : (defaultValue ?? ""),
    problem,
  };
}
