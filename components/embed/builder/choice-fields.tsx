"use client";

import { type ReactNode, useId } from "react";

interface RadioChoiceProps<Value extends string> {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly labels: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
  /** What the choice means, below it. */
  readonly help?: ReactNode;
}

/** One of several, as buttons that lie side by side. */
export function RadioChoice<Value extends string>({ legend, values, value, labels, onChoose, help }: RadioChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="builder-choice">
      <legend>{legend}</legend>
      <div className="builder-radios">
        {values.map((one) => (
          <label key={one} data-choice={one}>
            <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} />
            <span>{labels[one]}</span>
          </label>
        ))}
      </div>
      {help === undefined ? null : <p className="builder-help">{help}</p>}
    </fieldset>
  );
}

/** Something that is there or not. */
export function CheckChoice({
  name,
  label,
  isOn,
  onSwitch,
}: {
  name: string;
  label: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}) {
  return (
    <label className="builder-check" data-choice={name}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onSwitch(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
