import { useTranslations } from "next-intl";

/** Grey bars of the final height while something loads. `lines` are widths in percent. */
export function Skeleton({ lines, height }: { lines: readonly number[]; height?: number | undefined }) {
  const t = useTranslations("ui");
  return (
    <div className="grid content-start gap-[14px]" style={height ? { height } : undefined}>
      <span className="sr-only">{t("loading")}</span>
      {lines.map((width) => (
        <span key={width} className="skeleton" aria-hidden="true" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
