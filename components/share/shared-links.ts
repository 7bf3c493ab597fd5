import { toldHere } from "@/components/ui/told-here";
import type { IssuedShare } from "@/lib/domain/screen/share";

/** Links that were made since the page was loaded. */
export const { keep: keepShared, useKept: useShared } = toldHere<IssuedShare>();
