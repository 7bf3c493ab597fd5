import type { Appendix, Paper, PaperBlock, PaperTable } from "@/lib/domain/report/paper";
import { alignmentOf, cellText, heldIn } from "@/lib/words/report/cell";
import { qrDrawing } from "./qr";

// Margins and type of official papers (domain.md §5); the browser's own print dialog makes a PDF of it.
const STYLE = `@page{size:A4;margin:20mm 18mm 20mm 30mm}@page wide{size:A4 landscape;margin:18mm}
*{box-sizing:border-box}body{margin:0 auto;max-width:900px;padding:24px;background:#fff;color:#000;font:13.5pt/1.45 "Times New Roman",Tinos,"Liberation Serif",serif}
.head{display:grid;grid-template-columns:45fr 55fr;gap:16px;text-align:center;font-size:12.5pt;line-height:1.35}.head p,.head b{display:block;margin:0;text-align:center;text-indent:0}
.head .rule{width:90px;margin:4px auto 6px;border-top:1px solid #000}.head .long{width:180px}.draft{font-weight:700;margin:0 0 8px}
h1{margin:28px 0 0;font-size:14pt;text-align:center}.subject{margin:0 0 20px;font-weight:700;text-align:center;text-indent:0}
h2{margin:16px 0 4px;font-size:13.5pt}h3{margin:10px 0 4px;font-size:13.5pt}p{margin:4px 0;text-align:justify;text-indent:1.1cm}p.item{text-indent:1.1cm}
p.missing{padding:4px 6px;border:2px solid #000}table{width:100%;margin:8px 0 12px;border-collapse:collapse;font-size:11.5pt;line-height:1.3}
th,td{padding:3px 5px;border:1px solid #000;vertical-align:top}th{text-align:center}tr{break-inside:avoid}thead{display:table-header-group}
td.center{text-align:center}td.right{text-align:right;font-variant-numeric:tabular-nums}tr.heading td,tr.total td{font-weight:700}
.foot{display:grid;grid-template-columns:1fr 1fr;margin-top:24px;break-inside:avoid}.foot p{text-indent:0;text-align:left}
.to{font-size:11pt}.to b{font-style:italic;font-size:12pt}.sign{text-align:center}.sign p{text-align:center;font-weight:700}.sign .name{margin-top:72px}
.verify{display:flex;gap:12px;align-items:center;margin-top:24px;font-size:11pt;break-inside:avoid}.verify svg{width:96px;height:96px;flex:none}.verify p{text-indent:0}
.appendix{break-before:page;page:wide}.appendix h2{text-align:center}.appendix .title{text-align:center;text-indent:0;font-weight:700}
@media(max-width:640px){.head,.foot{grid-template-columns:1fr}.scroll{overflow-x:auto}}@media print{body{max-width:none;padding:0}}`;

/** A paper as a page to be printed. @param verifyUrl where the code of a frozen one is verified */
export function paperHtml(paper: Paper, verifyUrl: string | null): string {
  const { name, subject } = paper;
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${escaped(paper.fileName)}</title><style>${STYLE}</style></head><body><main>`,
    paper.draft === null ? "" : `<p class="draft">${escaped(paper.draft)}</p>`,
    letterhead(paper),
    `<h1>${escaped(name)}</h1><p class="subject">${escaped(subject)}</p>`,
    ...paper.opening.map((text) => paragraph(text)),
    ...paper.blocks.map(blockHtml),
    foot(paper),
    paper.verification === null
      ? ""
      : `<div class="verify">${verifyUrl === null ? "" : qrDrawing(verifyUrl)}<p>${escaped(paper.verification.words)}</p></div>`,
    ...paper.appendices.map(appendixHtml),
    "</main></body></html>",
  ].join("\n");
}

function letterhead({ superior, issuer, number, dateline }: Paper): string {
  return `<div class="head"><div><p>${escaped(superior)}</p><b>${escaped(issuer)}</b><div class="rule"></div><p>${escaped(number)}</p></div>
<div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b><div class="rule long"></div><p><i>${escaped(dateline)}</i></p></div></div>`;
}

function blockHtml(block: PaperBlock): string {
  switch (block.kind) {
    case "chapter":
      return `<h2>${escaped(block.text)}</h2>`;
    case "heading":
      return `<h3>${escaped(block.text)}</h3>`;
    case "table":
      return tableHtml(block.table);
    case "written":
      return block.paragraphs
        .map((text) => paragraph(text, block.state === "missing" ? "missing" : ""))
        .join("\n");
    default:
      return paragraph(block.text, block.kind === "item" ? "item" : "");
  }
}

function paragraph(text: string, kind = ""): string {
  return `<p${kind === "" ? "" : ` class="${kind}"`}>${escaped(text)}</p>`;
}

function tableHtml({ columns, rows }: PaperTable): string {
  const widths = columns.reduce((sum, { width }) => sum + width, 0);
  const heads = columns.map(
    ({ head, width }) =>
      `<th scope="col" style="width:${((width * 100) / widths).toFixed(1)}%">${escaped(head)}</th>`,
  );
  const body = rows.map(({ cells, kind }) => {
    if (kind === "heading")
      return `<tr class="heading"><td colspan="${columns.length}">${escaped(cellText(cells[0], "text"))}</td></tr>`;
    const filled = columns.map(
      (column, index) =>
        `<td class="${alignmentOf(column, index)}">${escaped(cellText(cells[index], heldIn({ kind }, column)))}</td>`,
    );
    return `<tr class="${kind}">${filled.join("")}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr>${heads.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

function appendixHtml({ code, title, table, note }: Appendix): string {
  return `<section class="appendix"><h2>PHỤ LỤC ${escaped(code)}</h2><p class="title">${escaped(title)}</p>${tableHtml(table)}${note === null ? "" : paragraph(note)}</section>`;
}

function foot({ recipients, authority, signer }: Paper): string {
  return `<div class="foot"><div class="to"><p><b>Nơi nhận:</b></p>${recipients.map((to) => `<p>- ${escaped(to)}</p>`).join("")}</div>
<div class="sign">${authority.map((line) => `<p>${escaped(line)}</p>`).join("")}<p class="name">${escaped(signer)}</p></div></div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
