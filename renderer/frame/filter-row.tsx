/** Which part of a list is shown: a row of buttons, each with how many stand there. */

interface FilterRowProps<Value extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly count: number | null;
  }[];
  readonly value: Value;
  readonly onChosen: (value: Value) => void;
}

export function FilterRow<Value extends string>({ label, options, value, onChosen }: FilterRowProps<Value>) {
  return (
    <fieldset className="row filters">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="button"
          aria-pressed={option.value === value}
          onClick={() => onChosen(option.value)}
        >
          {option.label} {option.count !== null && <span className="count">{option.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
