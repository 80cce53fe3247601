import { useSignal } from '@preact/signals'

/** Something to copy, with a button that does. */
export function Copied({ label, text }: { label: string; text: string }) {
  const said = useSignal('Copy')
  const copy = async () => {
    await navigator.clipboard?.writeText(text)
    said.value = 'Copied'
  }
  return (
    <div class="copied">
      <div class="row">
        <h3>{label}</h3>
        <button type="button" aria-label={`Copy: ${label}`} onClick={copy}>
          <span aria-live="polite">{said.value}</span>
        </button>
      </div>
      {/* It scrolls, so the keyboard has to reach it. */}
      <pre tabIndex={0}>{text}</pre>
    </div>
  )
}
