import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-look";

/** A button; `type` is `button` unless said otherwise. Never `disabled`: use `aria-disabled` and ignore the press. */
export function Button({
  kind,
  size,
  type = "button",
  ...rest
}: ButtonLook & Omit<ComponentProps<"button">, "className" | "disabled">) {
  return <button type={type} className={buttonClass({ kind, size })} {...rest} />;
}

/** A link that looks like a button. */
export function ButtonLink({ kind, size, ...rest }: ButtonLook & Omit<ComponentProps<"a">, "className">) {
  return <a className={buttonClass({ kind, size })} {...rest} />;
}
