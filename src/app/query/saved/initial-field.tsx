/** What the form of a saved query begins with for a variable. */
import { addressOf } from "../../../query/parameters.ts";
import { type QueryParameter, quoted, unquoted } from "../../../query/query-header.ts";
import { ThingField } from "../../controls/thing-field.tsx";
import { useDesk } from "../../desk/desk-context.tsx";
import { writtenName } from "../completion/offer.ts";

interface InitialFieldProps {
  readonly parameter: QueryParameter;
  readonly onChange: (initial: string | null) => void;
}

export function InitialField({ parameter, onChange }: InitialFieldProps) {
  const { prefixes, vocabulary } = useDesk().session;
  const { name, kind, choices, initial } = parameter;
  const label = `What ?${name} begins with`;
  if (kind === "thing") {
    const value = initial === null ? null : addressOf(initial, prefixes);
    const pick = (id: string | null): void => onChange(id === null ? null : writtenName(id, prefixes));
    return <ThingField label={label} value={value} onChange={pick} placeholder="Empty" />;
  }
  if (kind === "choice") {
    const words = (choice: string): string => {
      const address = choice.startsWith('"') ? null : addressOf(choice, prefixes);
      return address === null ? unquoted(choice) : vocabulary.label(address);
    };
    const chosen = choices.find((c) => c === initial || (initial !== null && c === quoted(initial)));
    return (
      <span className="field">
        <select
          aria-label={label}
          value={chosen ?? ""}
          onChange={({ target }) => onChange(target.value === "" ? null : unquoted(target.value))}
        >
          <option value="">Begins empty</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              Begins with {words(choice)}
            </option>
          ))}
        </select>
      </span>
    );
  }
  return (
    <span className="field">
      <input
        aria-label={label}
        placeholder="Begins with"
        value={initial ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
      />
    </span>
  );
}
