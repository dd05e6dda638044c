/** A group of a form: the fields that are filled or needed, and a menu of the others. */
import { useId } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { FormField, FormGroup } from "../../shapes/form.ts";
import { Icon } from "../glyphs/icon.tsx";
import { capital } from "../words/counts.ts";

interface FormGroupSectionProps {
  readonly group: FormGroup;
  readonly isShown: (field: FormField) => boolean;
  readonly onOpen: (predicate: string) => void;
  readonly children: (field: FormField) => React.ReactNode;
}

export function FormGroupSection({ group, isShown, onOpen, children }: FormGroupSectionProps) {
  const id = useId();
  const others = group.fields.filter((f) => !isShown(f));
  return (
    <section className="form-group" aria-labelledby={id}>
      <div className="form-group-head">
        <h3 id={id}>{capital(group.label)}</h3>
        {others.length > 0 && (
          <MenuTrigger>
            <Button className="more" aria-label={`Add to “${group.label}”`}>
              <Icon name="plus" size={13} /> Add
            </Button>
            <Popover className="popover" placement="bottom end">
              <Menu className="menu" aria-label={`Fields of “${group.label}”`} onAction={(key) => onOpen(String(key))}>
                {others.map((f) => (
                  <MenuItem key={f.predicate} id={f.predicate} className="menu-item" textValue={f.label}>
                    {f.label}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
      </div>
      {group.fields.filter(isShown).map(children)}
    </section>
  );
}
