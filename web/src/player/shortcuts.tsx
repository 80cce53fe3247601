import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Sheet } from '../components/sheet.tsx'
import { go } from '../router.ts'
import { next, previous, togglePlay } from './commands.ts'

type Shortcut = { keys: string[]; name: string; does: () => unknown }

const shortcuts: Shortcut[] = [
  { keys: ['Space', 'k'], name: 'Play or pause', does: togglePlay },
  { keys: ['j'], name: 'Previous', does: previous },
  { keys: ['l'], name: 'Next', does: next },
  { keys: ['q'], name: 'What plays, and what comes next', does: () => go('/player/queue') },
  { keys: ['/'], name: 'Search', does: () => go('/player/search') },
  { keys: ['?'], name: 'These shortcuts', does: showShortcuts },
]

const isShown = signal(false)
/** Opens the sheet that lists them. */
export function showShortcuts(): void {
  isShown.value = true
}

const isOn = signal(localStorage.getItem('shortcuts') !== 'off')

/**
 * One-key commands, while nothing that takes keys has the focus, and the sheet that lists them,
 * where they can be switched off (WCAG 2.1.4).
 */
export function Shortcuts() {
  useEffect(() => {
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  if (!isShown.value) return null
  return (
    <Sheet
      title="Shortcuts"
      onClose={() => {
        isShown.value = false
      }}
    >
      <dl>
        {shortcuts.map(({ keys, name }) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd>
          </dt>
          <dd>Move a track of your playlist</dd>
        </div>
      </dl>
      <label class="row">
        <input
          type="checkbox"
          checked={isOn.value}
          onChange={(event) => {
            isOn.value = event.currentTarget.checked
            localStorage.setItem('shortcuts', isOn.value ? 'on' : 'off')
          }}
        />
        Shortcuts of one key are on
      </label>
    </Sheet>
  )
}

function hear(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target as HTMLElement
  if (target.closest('input, textarea, select, dialog, [contenteditable]')) return
  const key = event.key === ' ' ? 'Space' : event.key
  // The space bar belongs to the button or link that has the focus.
  if (key === 'Space' && target.closest('button, a, summary')) return
  const shortcut = shortcuts.find(({ keys }) => keys.includes(key))
  if (shortcut === undefined || !isOn.value) return
  event.preventDefault()
  shortcut.does()
}
