import type { RecordDetail } from "@/lib/domain/screen/record";
import { useTranslations } from "@/lib/i18n/words";
import { isHanging, type ShownKind } from "@/lib/records/all";
import { listPath, recordPath } from "./links";

/** The way to a record: the list of its kind, or that of channels and the channel on whose page it stands. */
export function useRecordCrumb({ kind, place }: Pick<RecordDetail, "place"> & { readonly kind: ShownKind }) {
  const t = useTranslations("recordScreens");
  if (!isHanging(kind)) return [{ label: t(`kinds.${kind}.title`), href: listPath(kind) }];
  const list = { label: t("kinds.channels.title"), href: listPath("channels") };
  const channel = place?.channel;
  return channel ? [list, { label: channel.name, href: recordPath("channels", channel.id) }] : [list];
}
