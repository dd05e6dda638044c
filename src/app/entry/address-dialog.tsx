/** Changing the address of a thing: its IRI, in everything that speaks of it. */
import { useState } from "react";
import { renameIri } from "../../edits/rename-iri.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { ThingDialog } from "./thing-dialog.tsx";

export function AddressDialog({ thing }: { thing: string }) {
  const desk = useDesk();
  const [address, setAddress] = useState(thing);
  return (
    <ThingDialog
      title={`Address of ${desk.nameOf(thing)}`}
      act="Change the address"
      edit={address.trim() === thing ? null : (context) => renameIri(context, thing, address.trim())}
    >
      <label>
        <span className="lb">IRI</span>
        <span className="field">
          <input
            className="mono"
            value={address}
            // biome-ignore lint/a11y/noAutofocus: the dialog was asked for to type this
            autoFocus
            spellCheck={false}
            onChange={(event) => setAddress(event.target.value)}
          />
        </span>
      </label>
      <p className="small muted">
        Every statement and claim that names it follows. Links from elsewhere to the old address will not.
      </p>
    </ThingDialog>
  );
}
