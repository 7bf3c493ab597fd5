import { TextField } from "@/components/ui/text-field";
import type { Titled } from "@/lib/domain/plan";
import { useTranslations } from "@/lib/i18n/words";
import { TITLE_LENGTH } from "@/lib/records/limits";

/** What a plan or a target is called, and in English where that is wished. */
export function TitleFields({
  label,
  title,
  titleEn,
}: { label: string; title: string } & Pick<Titled, "titleEn">) {
  return (
    <>
      <TextField name="title" label={label} defaultValue={title} most={TITLE_LENGTH} autoComplete="off" />
      <TitleEnField titleEn={titleEn} />
    </>
  );
}

/** What it is called in English, where that is wished. */
export function TitleEnField({ titleEn }: Pick<Titled, "titleEn">) {
  const t = useTranslations("plans");
  return (
    <TextField
      name="titleEn"
      label={t("titleEn")}
      hint={t("titleEnHint")}
      optional
      defaultValue={titleEn ?? ""}
      most={TITLE_LENGTH}
      autoComplete="off"
    />
  );
}
