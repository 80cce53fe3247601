import { useEffect } from 'preact/hooks'
import { next, previous, togglePlay } from './commands.ts'
import { playback } from './state.ts'

const commands: Record<string, () => unknown> = {
  ' ': togglePlay,
  k: togglePlay,
  j: previous,
  l: next,
}

/**
 * One-key commands, while something plays and nothing that takes keys has the focus. They can be
 * switched off (WCAG 2.1.4): `localStorage.shortcuts = 'off'`, or the switch on the home page.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || playback.value === null) return
      if (localStorage.getItem('shortcuts') === 'off') return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, button, a, dialog, [contenteditable]')) return
      const command = commands[event.key]
      if (command === undefined) return
      event.preventDefault()
      command()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}
