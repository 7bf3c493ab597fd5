"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { Dialog } from "./dialog";
import { FormBar } from "./form-bar";
import { KeptForm, type KeptFormProps } from "./kept-form";
import { SubmitButton } from "./submit-button";

/** A button that asks first: a dialog says what will be done, with whatever has to be said of it, and is closed by "no". */
export function AskedForm<Data>({
  kind,
  button,
  title,
  does,
  submit,
  cancel,
  onSaved,
  children,
  ...form
}: KeptFormProps<Data> & {
  kind?: ButtonLook["kind"];
  button: ReactNode;
  title: string;
  /** What is done, in a sentence. */
  does: string;
  submit: string;
  cancel: string;
}) {
  const [asking, ask] = useState(false);
  return (
    <>
      <Button {...(kind && { kind })} onClick={() => ask(true)}>
        {button}
      </Button>
      <Dialog open={asking} close={() => ask(false)} title={title}>
        {asking ? (
          <KeptForm
            {...form}
            onSaved={(data) => {
              ask(false);
              onSaved?.(data);
            }}
          >
            <p>{does}</p>
            {children}
            <FormBar>
              <SubmitButton size="normal">{submit}</SubmitButton>
              <Button kind="quiet" onClick={() => ask(false)}>
                {cancel}
              </Button>
            </FormBar>
          </KeptForm>
        ) : null}
      </Dialog>
    </>
  );
}
