import type { ReportFigures } from "@/lib/domain/report/figures";
import { type Paper, printedCode } from "@/lib/domain/report/paper";
import type { KeptReport } from "@/lib/domain/report/report";
import { formatDate, formatInstant } from "@/lib/format";
import type { Speech } from "../speech";
import { appendicesWords, ownHeading } from "./appendices";
import { bodyWords, paragraphsOf } from "./body";
import { partyCommitteeOf, periodWords, seatOf, speltOut } from "./head";
import { longDate, planSubject } from "./said";

/**
 * A report as it is printed (domain.md §5): what people have written, sentences and tables made of the figures, and
 * whatever a letterhead needs, in the layout of official papers.
 * @param federation its name, which stands over an upper-level unit's own
 */
export function paperOf(
  speech: Speech,
  report: KeptReport,
  figures: ReportFigures,
  federation: string,
): Paper {
  const { unit, asOf } = figures;
  const { frozen } = report;
  const otherwise = OTHERWISE[unit.level === "PROVINCIAL" ? "federation" : "unit"];
  const issuer = said(report.issuer, speltOut(unit.name));
  const period = periodWords(report.period, asOf);
  const code = frozen && printedCode(frozen.code);
  return {
    draft: frozen === null ? "DỰ THẢO" : null,
    superior: upper(said(report.superior, otherwise.superior(federation))),
    issuer: upper(issuer),
    number: `Số: ${said(report.documentNo, "……")}/${otherwise.symbol}`,
    dateline: datelineOf(report, unit.level === "PROVINCIAL" ? unit.name : federation),
    name: "BÁO CÁO",
    subject: `Kết quả thực hiện Kế hoạch ${planSubject(figures.plan)} ${period}`,
    opening: paragraphsOf(said(report.basis, openingWords(figures, issuer, period))),
    blocks: bodyWords(speech, figures, report),
    authority: paragraphsOf(said(report.authority, AUTHORITY)),
    signer: said(report.signer, ""),
    recipients: paragraphsOf(said(report.recipients, otherwise.recipients(federation))),
    appendices: appendicesWords(speech, figures, ownHeading(speech, figures)),
    verification:
      frozen && code
        ? { code, words: `Mã đối chiếu ${code}. Số liệu chốt lúc ${formatInstant(new Date(frozen.at))}.` }
        : null,
    fileName: `Báo cáo ${period} - ${unit.name}`,
    asOf,
  };
}

const AUTHORITY = "TM. BAN THƯỜNG VỤ\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH";

/** What has been written, or what stands there otherwise. */
function said(text: string | null, otherwise: string): string {
  return text ?? otherwise;
}

/** What a letterhead and the list of those who get it say where nobody has written anything else. */
const OTHERWISE = {
  federation: {
    superior: () => "Tổng Liên đoàn Lao động Việt Nam",
    symbol: "BC-LĐLĐ",
    recipients: (federation: string) =>
      `Tổng Liên đoàn, ${partyCommitteeOf(federation)} (b/c);\nThường trực ${federation};\nCác đơn vị trực thuộc;\nLưu: VT, TGNC.`,
  },
  unit: {
    superior: speltOut,
    symbol: "BC-CĐ",
    recipients: (federation: string) => `${federation} (b/c);\nCác công đoàn cơ sở trực thuộc;\nLưu: VT.`,
  },
} as const;

/** Where and when it is signed; the day is left open for the pen where nobody has written it. */
function datelineOf({ place, signedOn }: KeptReport, seat: string): string {
  const date = signedOn === null ? "ngày …… tháng …… năm ……" : longDate(signedOn);
  return [place ?? seatOf(seat), date].filter(Boolean).join(", ");
}

function openingWords({ plan, asOf }: ReportFigures, issuer: string, period: string): string {
  const number = plan.documentNo === null ? "" : ` số ${plan.documentNo}`;
  const issued = plan.issuedOn === null ? "" : ` ngày ${formatDate(plan.issuedOn)}`;
  const named = number === "" && issued === "" ? "" : `${number}${issued} về`;
  return `Thực hiện Kế hoạch${named} ${planSubject(plan)}, Ban Thường vụ ${issuer} báo cáo kết quả ${period} như sau. Số liệu chốt đến ngày ${formatDate(asOf)}.`;
}

function upper(text: string): string {
  return text.toLocaleUpperCase("vi");
}
