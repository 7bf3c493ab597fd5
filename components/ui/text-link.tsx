import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./text-link.module.css";

type LinkProps = ComponentProps<"a">;

/** A link that loads nothing ahead; on a phone its touch area is 44 px high, however small its words are. */
export function TallLink({ className, ...rest }: LinkProps) {
  return <a className={classNames(styles.tall, className)} {...rest} />;
}

/** A link in the colour of the text around it, underlined under the pointer; `tall` as `TallLink`. */
export function PlainLink({ tall = false, ...rest }: Omit<LinkProps, "className"> & { tall?: boolean }) {
  return <a className={classNames(styles.plain, tall && styles.tall)} {...rest} />;
}
