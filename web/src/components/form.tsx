import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

type Props = {
  /** What the button says. */
  action: string
  /** Does it with what was filled in. @throws Error whose words are shown */
  onSend: (fields: Record<string, string>) => Promise<unknown>
  children: ComponentChildren
}

/** A form that is sent by script: one at a time, and what goes wrong is said beside its button. */
export function Form({ action, onSend, children }: Props) {
  const busy = useSignal(false)
  const trouble = useSignal('')
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const fields = Object.fromEntries(new FormData(form).entries()) as Record<string, string>
    busy.value = true
    trouble.value = ''
    try {
      await onSend(fields)
    } catch (error) {
      trouble.value = error instanceof Error ? error.message : String(error)
    }
    busy.value = false
  }
  return (
    <form class="form" onSubmit={send}>
      {children}
      <p class="trouble" role="alert">
        {trouble.value}
      </p>
      <button type="submit" class="main" disabled={busy.value}>
        {action}
      </button>
    </form>
  )
}
