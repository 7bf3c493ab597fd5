/** The password of demo accounts unless another is asked for; the server is not exposed while it holds. */
export const DEFAULT_PASSWORD = "ThiDua@2021";

/** A person who can sign in to a demo federation. */
export interface DemoAccount {
  readonly tenant: "angiang" | "second";
  readonly email: string;
  readonly name: string;
  readonly role: "PROVINCIAL_ADMIN" | "PROVINCIAL_STAFF" | "UPPER_EDITOR" | "GRASSROOTS_CHAIR" | "READER";
  /** The code of the membership's unit. */
  readonly unit: string;
}

/** The accounts of interfaces.md §2; the people are fictional. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    ...{ tenant: "angiang", email: "admin@angiang.demo", role: "PROVINCIAL_ADMIN", unit: "AG" },
    name: "Huỳnh Lê Phước Hậu",
  },
  {
    ...{ tenant: "angiang", email: "canbo@angiang.demo", role: "PROVINCIAL_STAFF", unit: "AG" },
    name: "Trần Ngọc Lam Hà",
  },
  {
    ...{ tenant: "angiang", email: "longxuyen@angiang.demo", role: "UPPER_EDITOR", unit: "LX" },
    name: "Phan Thị Bé Năm",
  },
  {
    ...{ tenant: "angiang", email: "giaythatson@angiang.demo", role: "GRASSROOTS_CHAIR", unit: "KCN-001" },
    name: "Neáng Sóc Mi Na",
  },
  {
    ...{ tenant: "angiang", email: "xem@angiang.demo", role: "READER", unit: "AG" },
    name: "Chau Rít Thi",
  },
  {
    ...{ tenant: "second", email: "admin@second.demo", role: "PROVINCIAL_ADMIN", unit: "ST" },
    name: "Công Tằng Tôn Nữ Thị Hoàng Diễm Phương Uyên",
  },
];
