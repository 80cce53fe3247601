import { useEffect } from 'preact/hooks'

/** The heading of a page, which also names the document and takes the focus when the page opens. */
export function Title({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} · Reprise`
  }, [children])
  return <h1 tabIndex={-1}>{children}</h1>
}
