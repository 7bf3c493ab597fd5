import { TallLink } from "@/components/ui/text-link";
import styles from "./brand.module.css";

const GEAR =
  "M12.65 6.12L12.89 3.96L15.11 3.96L15.35 6.12L17.54 6.83L19.00 5.23L20.80 6.53L19.73 8.42L21.08 10.28L23.20 9.84L23.89 11.95L21.92 12.85L21.92 15.15L23.89 16.05L23.20 18.16L21.08 17.72L19.73 19.58L20.80 21.47L19.00 22.77L17.54 21.17L15.35 21.88L15.11 24.04L12.89 24.04L12.65 21.88L10.46 21.17L9.00 22.77L7.20 21.47L8.27 19.58L6.92 17.72L4.80 18.16L4.11 16.05L6.08 15.15L6.08 12.85L4.11 11.95L4.80 9.84L6.92 10.28L8.27 8.42L7.20 6.53L9.00 5.23L10.46 6.83Z";

/** The product's own 28 px mark: the only place of union red and gold. */
function BrandMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="6" fill="var(--mark-red)" />
      <path d={GEAR} fill="var(--mark-gold)" />
      <circle cx="14" cy="14" r="6.1" fill="var(--mark-red)" />
      <path
        d="m11 14.2 2.2 2.2 4-4.4"
        fill="none"
        stroke="#fff"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The mark with two lines of text: name above, scope or role below. With `href` it is the way home. */
export function Brand({ name, scope, href }: { name: string; scope: string; href?: string }) {
  const content = (
    <>
      <BrandMark />
      <span className={styles.text}>
        {name}
        <small>{scope}</small>
      </span>
    </>
  );
  if (href === undefined) return <p className={styles.brand}>{content}</p>;
  return (
    <TallLink className={styles.brand} href={href}>
      {content}
    </TallLink>
  );
}
