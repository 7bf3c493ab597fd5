"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { Dialog } from "./dialog";
import { FormBar } from "./form-bar";
import { KeptForm, type KeptFormProps } from "./kept-form";
import { SubmitButton } from "./submit-button";
import { showToast } from "./toast-store";

/** A button that asks first: a dialog says what will be done, with whatever has to be said of it, and is closed by "no". */
export function AskedForm<Data>({
  kind,
  size,
  label,
  button,
  title,
  does,
  submit,
  cancel,
  notNow,
  onSaved,
  children,
  ...form
}: KeptFormProps<Data> & {
  kind?: ButtonLook["kind"];
  size?: ButtonLook["size"];
  /** What the button says to those who do not see the row that it stands in. */
  label?: string;
  button: ReactNode;
  title: string;
  /** What is done, in a sentence. */
  does: string;
  submit: string;
  cancel: string;
  /** Asked when the button is pressed: why it cannot be done as things stand, in words, which are told instead. */
  notNow?: () => string | null;
}) {
  const [asking, ask] = useState(false);

  function open() {
    const why = notNow?.() ?? null;
    if (why === null) ask(true);
    else showToast({ message: why, failed: true });
  }

  return (
    <>
      <Button {...(kind && { kind })} {...(size && { size })} aria-label={label} onClick={open}>
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
