import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'

export type Action = { name: string; act: () => unknown; isDisabled?: boolean }

type Open = { title: string; actions: Action[]; x: number; y: number }

const shown = signal<Open | null>(null)

/** Shows what can be done to something, below the button that has the focus. */
export function openMenu(title: string, actions: Action[]): void {
  const { right = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {}
  shown.value = { title, actions, x: right, y: bottom }
}

/** The one menu of the document: the browser's own dialog, which gives the focus back. */
export function Menu() {
  const dialog = useRef<HTMLDialogElement>(null)
  const menu = shown.value
  useLayoutEffect(() => {
    if (menu === null || dialog.current === null) return
    dialog.current.showModal()
    // Never beyond the edges; phones have it at the bottom by their style.
    const { offsetWidth: width, offsetHeight: height } = dialog.current
    dialog.current.style.left = `${Math.max(8, Math.min(menu.x - width, innerWidth - width - 8))}px`
    dialog.current.style.top = `${Math.max(8, Math.min(menu.y, innerHeight - height - 8))}px`
  }, [menu])
  if (menu === null) return null
  return (
    <dialog
      class="menu"
      ref={dialog}
      aria-label={menu.title}
      onClose={() => {
        shown.value = null
      }}
      closedby="any"
    >
      <ul>
        {menu.actions.map(({ name, act, isDisabled = false }) => (
          <li key={name}>
            <button
              type="button"
              disabled={isDisabled}
              onClick={() => {
                dialog.current?.close()
                act()
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  )
}
