"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { Dialog } from "./dialog";
import { FormBar } from "./form-bar";
import { KeptForm, type KeptFormProps } from "./kept-form";
import { SubmitButton } from "./submit-button";
import { showToast } from "./toast-store";
import { refusalWords } from "./use-press";
import { isLate } from "./use-send";

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
  action,
  onSaved,
  correct,
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
  const router = useRouter();
  const [asking, ask] = useState(false);
  /** Why what was asked last is not done, since somebody else changed it. */
  const stale = useRef<string>(null);
  /** What an earlier sending saved is shown once the dialog is closed: before, it might take the button and the words away. */
  const savedBefore = useRef(false);

  // As it stands now it may not be asked any more: with the button the words would be gone.
  useEffect(
    () => () => {
      if (stale.current !== null) showToast({ message: stale.current, failed: true });
    },
    [],
  );

  async function answered(...values: readonly unknown[]) {
    const reply = await action(...values);
    stale.current = !reply.ok && isLate(reply) ? refusalWords(reply) : null;
    savedBefore.current = !reply.ok && reply.saved !== undefined;
    return reply;
  }

  function close() {
    stale.current = null;
    ask(false);
    if (savedBefore.current) router.refresh();
    savedBefore.current = false;
  }

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
      <Dialog open={asking} close={close} title={title}>
        {asking ? (
          <KeptForm<Data>
            {...form}
            action={answered}
            {...(correct && { correct: (data: Data) => correct(data).finally(() => ask(false)) })}
            onSaved={(data: Data) => {
              ask(false);
              onSaved?.(data);
            }}
          >
            <p>{does}</p>
            {children}
            <FormBar>
              <SubmitButton size="normal">{submit}</SubmitButton>
              <Button kind="quiet" onClick={close}>
                {cancel}
              </Button>
            </FormBar>
          </KeptForm>
        ) : null}
      </Dialog>
    </>
  );
}
