import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { TallLink } from "@/components/ui/text-link";
import { lookOf, type Standing, type Tone } from "./standing";
import styles from "./status-cell.module.css";
import { StatusMark } from "./status-mark";
import { HiddenStatus } from "./status-words";

interface CellProps extends Standing {
  /** The figure, such as `9/30`, `86,6 %`, `Có`; not shown where the status says all (not reported, nothing asked). */
  value: ReactNode;
  /** Address of "why this number"; without it the cell is plain text. */
  href?: string | undefined;
}

/** The 33 px cell of a unit's own duty: sign left, value right, fill. */
export function StatusCell({ value, href, ...standing }: CellProps) {
  const { tone, icon } = lookOf(standing);
  if (tone === "enc") return <StatusPlain value={value} href={href} {...standing} />;
  return (
    <CellFrame className={styles.cell} tone={tone} href={href}>
      {tone === "na" ? null : <Icon name={icon} />}
      <CellValue value={value} {...standing} />
    </CellFrame>
  );
}

/** The 33 px cell of a roll-up over the units below: mark and value without fill. */
export function StatusPlain({ value, href, ...standing }: CellProps) {
  const { tone } = lookOf(standing);
  return (
    <CellFrame className={styles.plain} tone={tone} href={href}>
      {tone === "na" ? null : <StatusMark silent {...standing} />}
      <CellValue value={value} {...standing} />
    </CellFrame>
  );
}

function CellFrame({
  className,
  tone,
  href,
  children,
}: {
  className: string | undefined;
  tone: Tone;
  href: string | undefined;
  children: ReactNode;
}) {
  if (!href) {
    return (
      <span className={className} data-tone={tone}>
        {children}
      </span>
    );
  }
  return (
    <TallLink className={className} data-tone={tone} href={href} scroll={false}>
      {children}
    </TallLink>
  );
}

/** "Chưa báo cáo" is a data state: its words replace the value, never a 0. Nothing asked is a dash. */
function CellValue({ value, ...standing }: Standing & { value: ReactNode }) {
  const t = useTranslations("status");
  const { tone } = lookOf(standing);
  if (tone === "na") {
    return (
      <span>
        <HiddenStatus {...standing} />
        <span aria-hidden="true">–</span>
      </span>
    );
  }
  const noData = standing.status === "NO_DATA";
  return (
    <span>
      {noData && tone === "nodata" ? null : <HiddenStatus {...standing} suffix=": " />}
      {noData ? t("NO_DATA") : value}
    </span>
  );
}
