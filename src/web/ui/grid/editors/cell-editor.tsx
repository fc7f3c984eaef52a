import { ChoiceEditor } from './choice-editor.tsx';
import type { EditorProps } from './editor.ts';
import { isChosen } from './options.ts';
import { TextEditor } from './text-editor.tsx';

/** The editor that a field's shape asks for. Fields of several parts have none: they are filled in the panel. */
export function CellEditor(props: EditorProps) {
  return isChosen(props.field.shape) ? <ChoiceEditor {...props} /> : <TextEditor {...props} />;
}
