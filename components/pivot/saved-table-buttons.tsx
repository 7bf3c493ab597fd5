"use client";

import { address } from "@/components/compliance/links";
import { AskedForm } from "@/components/ui/asked-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import type { ListedTable } from "@/lib/domain/screen/pivot";
import { useTranslations } from "@/lib/i18n/words";
import type { SavedTableActions } from "./saved-table-actions";

/** Keeps the table that is shown under a name, for the whole federation. */
export function SaveTable({ query, save }: { query: string; save: SavedTableActions["save"] }) {
  const t = useTranslations("pivot.saved");
  return (
    <AskedForm
      kind="quiet"
      button={t("save")}
      title={t("saveTitle")}
      does={t("saveDoes")}
      submit={t("saveNow")}
      cancel={t("cancel")}
      action={save}
      draftKey={`saved-table:${query}`}
      nextHref={({ id }) => address("/explore", { saved: id })}
      onSaved={({ name }) => showToast({ message: t("savedNow", { name }) })}
    >
      <TextField name="name" label={t("name")} autoComplete="off" />
      <input type="hidden" name="query" value={query} />
    </AskedForm>
  );
}

/** Calls a saved table otherwise. */
export function RenameTable({
  table: { id, version, name },
  rename,
}: {
  table: ListedTable;
  rename: SavedTableActions["rename"];
}) {
  const t = useTranslations("pivot.saved");
  return (
    <AskedForm
      kind="quiet"
      button={t("rename")}
      title={t("renameWhich", { name })}
      does={t("renameDoes")}
      submit={t("renameNow")}
      cancel={t("cancel")}
      action={rename}
      draftKey={`saved-table-name:${id}`}
      version={version}
      nextHref={() => address("/explore", { saved: id })}
      onSaved={(table) => showToast({ message: t("renamed", { name: table.name }) })}
    >
      <TextField name="name" label={t("name")} defaultValue={name} autoComplete="off" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </AskedForm>
  );
}

/** Takes a saved table off the list; the toast brings it back. */
export function RemoveTable({
  table: { id, version, name },
  remove,
  restore,
}: { table: ListedTable } & Pick<SavedTableActions, "remove" | "restore">) {
  const t = useTranslations("pivot.saved");
  const { pending, run, press } = usePress();
  const takeOff = () =>
    press(remove, { id, version }, (removed) => ({
      message: t("removed", { name }),
      act: {
        label: t("undo"),
        run: () =>
          run(restore, { id, version: removed.version }, () => ({ message: t("restored", { name }) })),
      },
    }));
  return (
    <Button
      kind="quiet"
      aria-label={t("removeWhich", { name })}
      aria-disabled={pending || undefined}
      onClick={takeOff}
    >
      {t("remove")}
    </Button>
  );
}
