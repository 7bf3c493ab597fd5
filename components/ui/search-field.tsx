import { Icon } from "./icon";

/** A search box inside a `FilterForm`; its label is read, not seen. */
export function SearchField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="search">
      <span className="sr-only">{label}</span>
      <Icon name="search" />
      <input
        type="search"
        name={name}
        defaultValue={value}
        placeholder={label}
        autoComplete="off"
        maxLength={200}
      />
    </label>
  );
}
