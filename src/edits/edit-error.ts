/** Why an edit cannot be made; nothing has changed then. */

/** `outside`: it is about something else than what is being edited. `not-a-claim`: nothing is reified by that IRI. `denial`: its source denies what would be asserted. */
export type EditErrorCode = "not-a-claim" | "denial" | "outside";

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
