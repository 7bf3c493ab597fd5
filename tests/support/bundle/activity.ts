import { BUNDLE_FILES, type BundleRow } from "@/lib/transfer/bundle";

/** An approved article of the federation's website, as far as nothing else is said of it. */
export function activityRow(
  said: Partial<BundleRow<"activities">> & Pick<BundleRow<"activities">, "id" | "unit" | "occurredOn">,
): BundleRow<"activities"> {
  const usual = { type: "WEBSITE_ARTICLE", title: "Tin", outlet: "WEB", status: "APPROVED" };
  return BUNDLE_FILES.activities.row.parse({ ...usual, ...said });
}
