/** What a reader, or the browser on the way back to a page, did to a control before the page came to life. */
interface EarlyEdit {
  /** Does it again, so that the live part hears of it. */
  replay(): void;
}

type Control = HTMLInputElement | HTMLSelectElement;

function setValue(control: Control, value: string): void {
  // React overrides the setter on the element to know what it last wrote; the prototype's own is heard as a change.
  const prototype =
    control instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
}

function taken(control: Control): EarlyEdit | undefined {
  if (control instanceof HTMLSelectElement) {
    const before = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
    const { value } = control;
    if (!before || value === before.value) return undefined;
    control.value = before.value;
    return replayed(control, value, 'change');
  }
  if (control.type === 'radio') {
    if (!control.checked || control.defaultChecked) return undefined;
    return { replay: () => control.click() };
  }
  const { value, defaultValue } = control;
  if (value === defaultValue) return undefined;
  control.value = defaultValue;
  return replayed(control, value, 'input');
}

function replayed(control: Control, value: string, event: 'input' | 'change'): EarlyEdit {
  return {
    replay() {
      setValue(control, value);
      control.dispatchEvent(new Event(event, { bubbles: true }));
    },
  };
}

/**
 * Takes back what was done to the controls of an island before it was live, so that they show what its numbers are of. To be
 * called before hydration; the returned function does it all again, once the island hears it.
 */
export function takeEarlyEdits(island: ParentNode): () => void {
  const controls = [...island.querySelectorAll<Control>('input, select')];
  const edits = controls.map(taken).filter((edit) => edit !== undefined);
  for (const control of controls) {
    if (control instanceof HTMLInputElement && control.type === 'radio')
      control.checked = control.defaultChecked;
  }
  return () => {
    for (const edit of edits) edit.replay();
  };
}
