import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

type Props = {
  /** What it is called when its words alone do not say what it is about. */
  label?: string
  /** Asked before it is done. */
  confirm?: string
  onAct: () => Promise<unknown>
  children: ComponentChildren
}

/** A button that asks the server for something; what goes wrong is said beside it. */
export function Act({ label, confirm: question, onAct, children }: Props) {
  const busy = useSignal(false)
  const trouble = useSignal('')
  const act = async () => {
    if (question !== undefined && !confirm(question)) return
    busy.value = true
    trouble.value = ''
    try {
      await onAct()
    } catch (error) {
      trouble.value = error instanceof Error ? error.message : String(error)
    }
    busy.value = false
  }
  return (
    <>
      <button
        type="button"
        disabled={busy.value}
        onClick={act}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {children}
      </button>
      {trouble.value !== '' && (
        <span class="trouble" role="alert">
          {trouble.value}
        </span>
      )}
    </>
  )
}
