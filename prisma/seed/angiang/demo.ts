import type { CivilDate } from "@/lib/domain/calendar";
import { type Bundle, EMPTY_BUNDLE } from "@/lib/transfer/bundle";
import { articleDrafts } from "../activities/articles";
import { broadcastDrafts } from "../activities/broadcasts";
import { longXuyen2021 } from "../activities/long-xuyen-2021";
import { outletRows } from "../activities/outlets";
import { postDrafts } from "../activities/posts";
import { numbered } from "../activities/row";
import { sessionDrafts } from "../activities/sessions";
import { waitingDrafts } from "../activities/waiting";
import { chairLinkRows } from "./chair-links";
import { chairRows } from "./chairs";
import { channelRows } from "./channels";
import { coverageRows } from "./coverage";
import { facilityRows, misinformationRows } from "./duties";
import { enquiryRows } from "./enquiries";
import { type DemoFederation, federationAt } from "./federation";
import { headcountRows } from "./headcounts";
import { overrideRows, planRows, targetRows } from "./plans";
import { reporterRows } from "./reporters";
import { unitRows } from "./units";

/**
 * LĐLĐ tỉnh An Giang up to the end of `today` (domain.md §3): the same day gives the same records.
 * @throws RangeError when `today` is before 2024.
 */
export function anGiang(today: CivilDate): Bundle {
  const federation = federationAt(today);
  const chairLinks = chairLinkRows(federation);
  return {
    ...EMPTY_BUNDLE,
    units: unitRows(federation),
    placements: [...federation.placements],
    successions: [...federation.successions],
    headcounts: headcountRows(federation),
    outlets: outletRows(),
    activities: activityRows(federation),
    channels: channelRows(federation),
    coverage: coverageRows(federation),
    chairLinks,
    chairs: chairRows(federation, chairLinks),
    enquiries: enquiryRows(federation),
    reporters: reporterRows(federation),
    facilities: facilityRows(federation),
    misinformation: misinformationRows(federation),
    plans: planRows(federation),
    targets: targetRows(federation),
    overrides: overrideRows(federation),
  };
}

function activityRows(federation: DemoFederation) {
  return numbered([
    // Its posts come with the other pages'.
    ...longXuyen2021().filter((one) => one.type !== "PAGE_POST"),
    ...articleDrafts(federation),
    ...postDrafts(federation),
    ...broadcastDrafts(federation),
    ...sessionDrafts(federation),
    ...waitingDrafts(federation),
  ]);
}
