import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./text-link.module.css";

type LinkProps = ComponentProps<typeof Link>;

/** A link that loads nothing ahead; on a phone its touch area is 44 px high, however small its words are. */
export function TallLink({ className, ...rest }: LinkProps) {
  return <Link className={classNames(styles.tall, className)} prefetch={false} {...rest} />;
}

/** A link in the colour of the text around it, underlined under the pointer; `tall` as `TallLink`. */
export function PlainLink({ tall = false, ...rest }: Omit<LinkProps, "className"> & { tall?: boolean }) {
  return <Link className={classNames(styles.plain, tall && styles.tall)} prefetch={false} {...rest} />;
}
