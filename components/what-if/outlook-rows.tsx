"use client";

import { StatusMark } from "@/components/status/status-mark";
import { Hidden } from "@/components/ui/hidden";
import { PlainLink } from "@/components/ui/text-link";
import type { Status } from "@/lib/domain/compliance/result";
import type { Outlook } from "@/lib/domain/screen/what-if";
import styles from "./what-if.module.css";

/** Where the parts of a bar end, of its whole width: what there is, what is forecast beyond it, and the line of what is asked. */
export interface OutlookBar {
  readonly done: string;
  readonly more: string | null;
  readonly required: string;
}

/** A unit's outlook in the reader's words. */
interface OutlookRow extends Pick<Outlook, "code" | "name" | "ends"> {
  readonly href: string;
  readonly value: string;
  readonly forecast: string | null;
  readonly asked: string;
  readonly end: string;
  readonly bar: OutlookBar;
}

/** A forecast is none of the statuses; it is drawn as the one that it would come to. */
const LOOK: Record<Outlook["ends"], Status> = { THERE: "MET", EXPECTED: "ON_TRACK", SHORT: "NOT_MET" };

/** The rows of the chart. They run on the client too, as the matrix does: a row is brought as its figures. */
export function OutlookRows({ rows }: { rows: readonly OutlookRow[] }) {
  return (
    <tbody>
      {rows.map(({ code, name, href, value, forecast, asked, ends, end, bar }) => (
        <tr key={code}>
          <th scope="row">
            <PlainLink tall href={href}>
              {name}
            </PlainLink>
          </th>
          <td className={styles.bar}>
            <Bar {...bar} />
          </td>
          <td className={styles.number}>
            <b>{value}</b>
            {forecast === null ? null : ` → ${forecast}`}
          </td>
          <td className={styles.end}>
            <Hidden>{asked}</Hidden>
            <StatusMark silent status={LOOK[ends]} />
            {ends === "SHORT" ? <b>{end}</b> : end}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Bar({ done, more, required }: OutlookBar) {
  return (
    <svg aria-hidden="true">
      <rect className={styles.ground} y="4" width="100%" height="14" />
      {more === null ? null : <rect className={styles.forecast} x={done} y="6" width={more} height="10" />}
      <rect className={styles.done} y="7" width={done} height="8" />
      <line className={styles.line} x1={required} x2={required} y1="0" y2="22" />
    </svg>
  );
}
