import { useEffect, useRef } from 'preact/hooks'

/** The heading of a page, which also names the document and takes the focus when the page opens. */
export function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${children} · Reprise`
    // Whoever came here before the page was there waits in its frame.
    if (document.activeElement?.localName === 'main') heading.current?.focus()
  }, [children])
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  )
}
