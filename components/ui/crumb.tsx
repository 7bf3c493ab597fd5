import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { Icon } from "./icon";

/** The way to this page: links, then where one is. `aside` is a grey remark, such as the plan's name. */
export function Crumb({
  path = [],
  here,
  aside,
}: {
  path?: readonly { label: string; href: string }[];
  here: string;
  aside?: ReactNode;
}) {
  return (
    <div className="crumb">
      {path.map(({ label, href }) => (
        <Fragment key={href}>
          <Link className="tall-touch" href={href} prefetch={false}>
            {label}
          </Link>
          <Icon name="chevron-right" />
        </Fragment>
      ))}
      <b>{here}</b>
      {aside ? <span>{aside}</span> : null}
    </div>
  );
}
