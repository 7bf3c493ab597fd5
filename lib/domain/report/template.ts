/** How what stands in a place of a template is put there: into a line of text, or as paragraphs, or as tables too. */
type Held = "line" | "paragraphs" | "tables";

/**
 * What a template of the report may have places for, written `{{noi_dung}}`: Vietnamese words, since officers type them.
 * The paper is not one without those that are required.
 */
export const TEMPLATE_PLACES = {
  du_thao: { holds: "line", required: true },
  co_quan_chu_quan: { holds: "line", required: false },
  co_quan_ban_hanh: { holds: "line", required: false },
  so_van_ban: { holds: "line", required: false },
  noi_ngay_ky: { holds: "line", required: false },
  ten_bao_cao: { holds: "line", required: false },
  trich_yeu: { holds: "line", required: false },
  mo_dau: { holds: "paragraphs", required: false },
  noi_dung: { holds: "tables", required: true },
  tham_quyen_ky: { holds: "line", required: false },
  nguoi_ky: { holds: "line", required: false },
  noi_nhan: { holds: "line", required: false },
  xac_thuc: { holds: "paragraphs", required: true },
  phu_luc: { holds: "tables", required: true },
} as const satisfies Readonly<Record<string, { readonly holds: Held; readonly required: boolean }>>;
export type TemplatePlace = keyof typeof TEMPLATE_PLACES;

export const TEMPLATE_PLACE_NAMES = Object.keys(TEMPLATE_PLACES).filter(isTemplatePlace);

export function isTemplatePlace(name: string): name is TemplatePlace {
  return Object.hasOwn(TEMPLATE_PLACES, name);
}

/** Where a template has a place. */
export interface FoundPlace {
  readonly place: TemplatePlace;
  /** What stands between the braces, as it was typed. */
  readonly typed: string;
  /** Of the text of its page, in twentieths of a point; null outside of the body. */
  readonly width: number | null;
}

/** What is wrong with a template, and where. */
export interface TemplateFault {
  readonly fault:
    | "unknown"
    | "unclosed"
    | "notAlone"
    | "twice"
    | "inTable"
    | "inMargin"
    | "sectionBreak"
    | "missing"
    | "program"
    | "outside"
    | "field";
  /** Null where it is of the whole. */
  readonly where: "paragraph" | "table" | "margin" | null;
  /** Places in the words for it: counts, and texts as they are. */
  readonly figures: Readonly<Record<string, number | string>>;
}

/** Templates of other bytes are not taken: each report's document is made of it. */
export const TEMPLATE_BYTES = 2 * 1_048_576;

/** A template in force, and who brought it. */
export interface KeptTemplate {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string | null;
}

/** One to be filled. */
export interface FilledTemplate {
  readonly content: Uint8Array;
  readonly places: readonly FoundPlace[];
}
