/** What entry lays over the workbench: the dialog that is asked for, and the last change with its way back. */
import { useSyncExternalStore } from "react";
import { useDesk } from "../desk/desk-context.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { Toast } from "./toast.tsx";

export function EntryLayer() {
  const { entry } = useDesk();
  const request = useSyncExternalStore(entry.subscribe, entry.get);
  return (
    <>
      {request !== null && <Asked key={JSON.stringify(request)} />}
      <Toast />
    </>
  );
}

function Asked() {
  const { entry } = useDesk();
  const request = useSyncExternalStore(entry.subscribe, entry.get);
  switch (request?.kind) {
    case "add":
    case "change":
    case "attest":
      return <EntryDialog request={request} />;
    default:
      return null;
  }
}
