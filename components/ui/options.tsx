export interface Option {
  value: string;
  label: string;
  /** Tells apart what is called alike, where options are searched. */
  note?: string;
}

/** What a select offers. */
export function Options({ options }: { options: readonly Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** As many as are looked through by eye. */
export const MOST_LISTED = 30;
