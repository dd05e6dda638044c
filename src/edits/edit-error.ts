/** Why an edit cannot be made; nothing has changed then. */

/**
 * `not-a-claim`: nothing is reified by that IRI. `denial`: its source denies what would be asserted, or it denies more
 * than one statement. `draft`: it names no source yet. `date`: no EDTF. `outside`: it is about something else than what
 * is being edited. `taken`: that IRI or identifier is in use. `invalid`: what was given cannot be used so. `unchanged`:
 * there is nothing to do. `built-upon`: later changes rest on what would be taken back.
 */
export type EditErrorCode =
  | "not-a-claim"
  | "denial"
  | "draft"
  | "date"
  | "outside"
  | "taken"
  | "invalid"
  | "unchanged"
  | "built-upon";

export class EditError extends Error {
  readonly code: EditErrorCode;
  /** What is wrong and what to do, for a person. */
  readonly sentence: string;

  constructor(code: EditErrorCode, sentence: string) {
    super(sentence);
    this.name = "EditError";
    this.code = code;
    this.sentence = sentence;
  }
}
