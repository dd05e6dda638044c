/** Opens the form of the thing on the card; the keyboard comes back here when the form closes. */
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";

export function EditButton({ thing }: { thing: string }) {
  const { forms } = useDesk();
  return (
    <Button className="btn sm card-edit" onPress={() => forms.open(thing)} aria-keyshortcuts="Shift+E">
      Edit
    </Button>
  );
}
