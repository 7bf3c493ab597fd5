/** A field that a column may be taken for. */
export interface KindField {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** One value of it may hold of every row. */
  readonly common: boolean;
  /** What may be chosen where one value holds of every row; empty = it is typed. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A kind of record that workbooks may bring, in the reader's words. */
export interface ImportKind {
  readonly kind: string;
  readonly title: string;
  /** Where its list is. */
  readonly list: string;
  readonly fields: readonly KindField[];
}
