/** What entry lays over the workbench: the dialog that is asked for, and the last change with its way back. */
import { useSyncExternalStore } from "react";
import { useDesk } from "../desk/desk-context.tsx";
import { AddressDialog } from "./address-dialog.tsx";
import { ClassDialog } from "./class-dialog.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { LongWorkLine } from "./long-work-line.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { RelabelField } from "./relabel-field.tsx";
import { SplitDialog } from "./split-dialog.tsx";
import { Toast } from "./toast.tsx";

export function EntryLayer() {
  const { entry } = useDesk();
  const request = useSyncExternalStore(entry.subscribe, entry.get);
  return (
    <>
      {request !== null && <Asked key={JSON.stringify(request)} />}
      <Toast />
      <LongWorkLine />
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
    case "delete":
      return <DeleteDialog thing={request.thing} />;
    case "merge":
      return <MergeDialog thing={request.thing} other={request.into ?? null} />;
    case "split":
      return <SplitDialog thing={request.thing} />;
    case "class":
      return <ClassDialog thing={request.thing} />;
    case "address":
      return <AddressDialog thing={request.thing} />;
    case "label":
      return <RelabelField thing={request.thing} />;
    default:
      return null;
  }
}
