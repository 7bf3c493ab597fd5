import { searchable } from "./text";

/** Why a line of a list is taken for no unit. */
export type NoUnit = "total" | "signature" | "heading" | "nothing" | "repeated";

/** As it is written: without marks a sum and a company begin alike. */
const SUM = /^(?:tổng|cộng)(?=$|[\s:.,(\d])(?!\s+(?:công ty|cục|kho|đội|đại lý|đồng|hòa))/;
const SIGNED =
  /^(?:nguoi (?:lap|ky|tong hop)|noi nhan|luu vt|ghi chu|ky (?:ten|ghi)|da ky|(?:pho )?chu tich$|ban thuong vu$|(?:tm|kt|tl|tuq|t m|k t)\b.*(?:chu tich|ban)|.*\bngay\b.*\bthang\b.*\bnam\b)/;
const HEADING =
  /^(?:phu luc|danh sach|bieu (?:so|mau)|mau (?:so|bieu)|kem theo|ban hanh kem|don vi tinh|dvt$|cong hoa xa hoi|doc lap tu do|tong lien doan|khoi|nhom|cum|khu vuc|linh vuc|loai hinh|hanh chinh su nghiep|doanh nghiep (?:(?:ngoai )?nha nuoc|tu nhan|fdi|co von)|cac (?:don vi|cong doan|cdcs|doanh nghiep)\b)/;

/** Why a text names no unit: it sums up, signs, heads others, or says nothing; null = it may be one. */
export function noUnit(text: string): NoUnit | null {
  const plain = searchable(text);
  if (!/[a-z]{2}/.test(plain)) return "nothing";
  if (SUM.test(text.normalize("NFC").toLowerCase().trim()) || /^tong (?:cong|so)$/.test(plain))
    return "total";
  if (SIGNED.test(plain)) return "signature";
  return HEADING.test(plain) ? "heading" : null;
}
