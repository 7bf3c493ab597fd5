import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import { type Bundle, EMPTY_BUNDLE } from "@/lib/transfer/bundle";
import { SECOND_OUTLETS, SECOND_TYPES, secondPlanRows, secondTargetRows } from "./plan";
import { secondActivityRows, secondChannelRows, secondEnquiryRows, secondReporterRows } from "./records";
import { secondHeadcountRows, secondUnions, secondUnitRows } from "./units";

/** LĐLĐ tỉnh Sông Tiền, a fictional federation with a plan of its own for last year and this one. */
export function songTien(today: CivilDate): Bundle {
  const present = yearOf(today);
  const years = [present - 1, present];
  const before: CivilDate = `${present - 2}-12-31`;
  const unions = secondUnions();
  return {
    ...EMPTY_BUNDLE,
    units: secondUnitRows(unions),
    headcounts: secondHeadcountRows(unions, before),
    outlets: SECOND_OUTLETS,
    activityTypes: SECOND_TYPES,
    activities: secondActivityRows(unions, years, today),
    ...secondChannelRows(unions, before),
    enquiries: secondEnquiryRows(years, today),
    reporters: secondReporterRows(unions, before),
    plans: secondPlanRows(years),
    targets: secondTargetRows(years),
    overrides: [
      {
        ...{ unit: "VT", target: "K1", year: present, required: 12, waived: false },
        reason: "Đơn vị mới sáp nhập, còn thiếu người viết",
      },
      {
        ...{ unit: "BL", target: "K2", year: present, required: null, waived: true },
        reason: "Trang bị khóa, đang chờ mở lại",
      },
    ],
  };
}
