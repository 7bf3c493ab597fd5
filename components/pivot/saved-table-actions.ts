import type { Action } from "@/components/ui/use-send";
import type { SavedTable } from "@/lib/domain/pivot";

/** What is done with saved tables. */
export type SavedTableActions = Readonly<
  Record<"save" | "rename" | "remove" | "restore", Action<SavedTable>>
>;
