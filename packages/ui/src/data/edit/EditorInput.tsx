import { useLabels } from '../../labels/useLabels.tsx'
import type { FieldHint } from '../fields/FieldHint.ts'
import type { EditorKind } from './parseTyped.ts'
import styles from './ValueEditor.module.css'

interface EditorInputProps {
  kind: EditorKind
  text: string
  label: string
  hint: FieldHint | undefined
  messageId: string
  isInvalid: boolean
  onChange: (text: string) => void
}

/** What a value of a kind is typed or chosen in. */
export function EditorInput({ kind, text, label, hint, messageId, isInvalid, onChange }: EditorInputProps) {
  const { editor } = useLabels().work
  const shared = {
    className: styles.input,
    'aria-label': label,
    'aria-describedby': messageId,
    'aria-invalid': isInvalid ? true : undefined,
    value: text,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  } as const
  if (kind === 'null' || kind === 'missing') return <input {...shared} readOnly value={editor.kinds[kind]} />
  if (kind === 'boolean')
    return (
      <select {...shared} value={text === 'true' ? 'true' : 'false'}>
        <option value="true">{editor.yes}</option>
        <option value="false">{editor.no}</option>
      </select>
    )
  if (kind === 'choice') {
    const options = hint?.options ?? []
    return (
      <select {...shared}>
        {!options.includes(text) && <option value={text}>{editor.notAmong(text)}</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    )
  }
  if (kind === 'json' || text.includes('\n')) return <textarea {...shared} rows={4} dir="auto" />
  return (
    <input
      {...shared}
      dir="auto"
      autoComplete="off"
      inputMode={kind === 'number' || kind === 'amount' ? 'decimal' : undefined}
    />
  )
}
