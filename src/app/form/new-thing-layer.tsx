/** Lays the dialog for a new thing over the workbench when it is asked for. */
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useDesk } from "../desk/desk-context.tsx";

const NewThingDialog = lazy(async () => ({ default: (await import("./new-thing-dialog.tsx")).NewThingDialog }));

export function NewThingLayer() {
  const { forms } = useDesk();
  const making = useSyncExternalStore(forms.subscribe, forms.making);
  if (making === null) return null;
  return (
    <Suspense fallback={null}>
      <NewThingDialog name={making.name} />
    </Suspense>
  );
}
