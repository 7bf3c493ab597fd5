import type { Option } from "./select";

/** A few exclusive choices side by side, each with its count in its label; radios of a `FilterForm`. */
export function Segments({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
}) {
  return (
    <fieldset className="segments" aria-label={label}>
      {options.map((option) => (
        <label key={`${option.value}:${value}`}>
          <input type="radio" name={name} value={option.value} defaultChecked={option.value === value} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
