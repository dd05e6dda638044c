/** The worker in which a dossier is checked. */
import type { FromChecker, ToChecker } from "./check-messages.ts";
import { Checker } from "./checker.ts";

const scope = self as unknown as {
  postMessage(message: FromChecker): void;
  onmessage: ((event: MessageEvent<ToChecker>) => void) | null;
};

const checker = new Checker((message) => scope.postMessage(message));

scope.onmessage = ({ data }) => checker.take(data);
