/** The card when nothing is chosen: what to do, and the keys for it. */
import "./states.css";

export function NothingSelected() {
  return (
    <div className="quiet-state">
      <p>Select a thing to read its card, or a line to read the claim behind it.</p>
      <p className="keys">
        <span>
          <kbd>F</kbd> find
        </span>
        <span>
          <kbd>E</kbd> expand
        </span>
        <span>
          <kbd>Esc</kbd> clear
        </span>
      </p>
    </div>
  );
}
