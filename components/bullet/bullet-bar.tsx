import { type BulletFigures, bulletParts } from "@/lib/domain/screen/bullet";
import styles from "./bullet-bar.module.css";

const percent = (share: number) => `${share.toFixed(2)}%`;

/** Done, target and today's pace on one scale: 22 px of SVG made on the server. `label` is the sentence it stands for. */
export function BulletBar({ label, ...figures }: BulletFigures & { label: string }) {
  const parts = bulletParts(figures);
  return (
    <svg className={styles.bullet} role="img" aria-label={label}>
      {parts.bands.map((width, index) => (
        <rect key={width} fill={`var(--band-${3 - index})`} y="2" width={percent(width)} height="18" />
      ))}
      {parts.bar > 0 ? <rect fill="var(--bar)" y="7" width={percent(parts.bar)} height="8" /> : null}
      <svg x={percent(parts.tick)} overflow="visible" aria-hidden="true">
        <rect fill="var(--target)" x="-1.5" width="3" height="22" />
      </svg>
      {parts.pace === null ? null : (
        <svg x={percent(parts.pace)} y={parts.paceBelow ? "10" : "0"} overflow="visible" aria-hidden="true">
          <path className={styles.diamond} d="M0 5l6 6-6 6-6-6z" />
        </svg>
      )}
    </svg>
  );
}
