import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

type Props = {
  at: number
  /** Puts the row of a position before another one. */
  onMove: (from: number, before: number) => Promise<unknown>
  children: ComponentChildren
}

/** The row that is dragged, and the one it is over. */
const dragged = signal<number | null>(null)
const over = signal<number | null>(null)

/** A row that is moved by dragging, or with Alt and the arrow keys; its menu does the same. */
export function Sortable({ at, onMove, children }: Props) {
  const from = dragged.value
  const isTarget = from !== null && over.value === at && from !== at
  const edge = from !== null && from < at ? 'below' : 'above'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its menu does the same
    <div
      class={isTarget ? `sortable ${edge}` : 'sortable'}
      draggable
      onDragStart={(event) => {
        // Some browsers drag nothing that carries nothing.
        event.dataTransfer?.setData('text/plain', '')
        dragged.value = at
      }}
      onDragEnd={() => {
        dragged.value = null
        over.value = null
      }}
      onDragOver={(event) => {
        if (from === null) return
        event.preventDefault()
        over.value = at
      }}
      onDrop={() => {
        if (isTarget) void onMove(from, edge === 'below' ? at + 1 : at)
        dragged.value = null
        over.value = null
      }}
      onKeyDown={(event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
        if (!event.altKey || step === undefined) return
        event.preventDefault()
        void moveBy(step, at, onMove)
      }}
    >
      {children}
    </div>
  )
}

/** Moves a row up or down; the focus goes with it. */
export async function moveBy(step: number, at: number, onMove: Props['onMove']): Promise<void> {
  const held = buttonsOf(at).indexOf(document.activeElement as HTMLButtonElement)
  await onMove(at, step > 0 ? at + 2 : at - 1)
  // Once the rows have been drawn as they are now.
  requestAnimationFrame(() => {
    const buttons = buttonsOf(at + step)
    const button = buttons[Math.max(0, held)]
    button?.focus()
  })
}

const buttonsOf = (at: number) => [
  ...document.querySelectorAll<HTMLButtonElement>(`.tracks > [aria-posinset="${at + 1}"] button`),
]
