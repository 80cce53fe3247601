import { useSignal } from '@preact/signals'

type Props = {
  text: string
  /** What is copied, for those who hear the button. */
  name: string
  label?: string
}

/** Copies a text, and says so. */
export function CopyButton({ text, name, label = 'Copy' }: Props) {
  const isCopied = useSignal(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    isCopied.value = true
    setTimeout(() => {
      isCopied.value = false
    }, 2_000)
  }
  return (
    <button type="button" onClick={copy} aria-label={`Copy ${name}`}>
      {isCopied.value ? 'Copied' : label}
    </button>
  )
}
