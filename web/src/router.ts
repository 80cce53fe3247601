import { signal } from '@preact/signals'

/** The address that is shown, without its host. */
export const address = signal(location.pathname + location.search)

/** Goes to a page of ours without loading the document again. */
export function go(to: string, { replace = false } = {}): void {
  if (to === address.value) return
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  address.value = location.pathname + location.search
  if (replace) return
  scrollTo(0, 0)
  // A new page begins at its heading, for those who hear it too; at its frame until that is there.
  requestAnimationFrame(() =>
    (document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main'))?.focus(),
  )
}

addEventListener('popstate', () => {
  address.value = location.pathname + location.search
})

/** Links of ours are followed here; whatever a browser does with the others stays as it is. */
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element | null)?.closest('a')
  if (link?.target !== '' || link.origin !== location.origin) return
  if (!/^\/($|player|console|apps|requests|admin|setup)/.test(link.pathname)) return
  // A place on the page that is shown is the browser's own business.
  if (link.hash !== '' && link.pathname === location.pathname) return
  event.preventDefault()
  go(link.pathname + link.search + link.hash)
})
