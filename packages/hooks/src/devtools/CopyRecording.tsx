'use client'
import { type MouseEvent, type ReactElement, useState } from 'react'
import type { FlightRecorder } from './FlightRecorder.ts'
import { styles } from './panelStyles.ts'

export interface CopyRecordingProps {
  recorder: FlightRecorder
  /** Which run; all of them without it. */
  run?: number | undefined
  children: string
}

/** A field with more than that takes seconds to show. */
const mostShown = 1_000_000

/** Copies the recording. Where the browser does not let it, shows it selected, to be copied by hand. */
export function CopyRecording({ recorder, run, children }: CopyRecordingProps): ReactElement {
  const [said, setSaid] = useState('')
  const [text, setText] = useState<string>()

  async function handleClick(event: MouseEvent<HTMLButtonElement>): Promise<void> {
    // Devtools may stand in a window of their own.
    const { defaultView } = event.currentTarget.ownerDocument
    const recording = JSON.stringify(recorder.exportRecording(run === undefined ? undefined : [run]))
    const size = `${Math.ceil(recording.length / 1_000)} kB`
    setText(undefined)
    try {
      // Absent where the page is not secure.
      await defaultView!.navigator.clipboard.writeText(recording)
      setSaid(`Copied, ${size}.`)
    } catch {
      const isShown = recording.length <= mostShown
      setSaid(
        isShown
          ? 'The browser did not let it be copied. It is selected below; copy it by hand.'
          : `The browser did not let ${size} be copied. Copy one run instead.`,
      )
      if (isShown) setText(recording)
    }
  }

  return (
    <>
      <button type="button" style={styles.button} onClick={(event) => void handleClick(event)}>
        {children}
      </button>
      <output style={styles.soft}>{said}</output>
      {text !== undefined && (
        <textarea ref={selectAll} style={styles.text} aria-label="The recording" readOnly value={text} />
      )}
    </>
  )
}

/** One function for all renders: a new one would select anew with each. */
function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.select()
}
