import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

type Props = {
  total: number
  /** Of each row, in pixels. */
  rowHeight: number
  label: string
  /** Called with the range that is about to be seen. */
  onSee?: (from: number, to: number) => void
  row: (index: number) => ComponentChildren
}

/** Rows drawn beyond what is seen, so that scrolling meets them ready. */
const margin = 12

/** A list of any length of which only the rows in view exist. */
export function Windowed({ total, rowHeight, label, onSee, row }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [[from, to], setRange] = useState([0, 40])
  useEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      const first = Math.floor(-top / rowHeight) - margin
      const last = first + Math.ceil(innerHeight / rowHeight) + 2 * margin
      setRange([Math.max(0, first), Math.min(total, last)])
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [total, rowHeight])
  useEffect(() => onSee?.(from ?? 0, to ?? 0), [from, to, total])
  const shown = Array.from(
    { length: Math.max(0, (to ?? 0) - (from ?? 0)) },
    (_, at) => (from ?? 0) + at,
  )
  return (
    <ol class="tracks" ref={list} aria-label={label} style={{ height: `${total * rowHeight}px` }}>
      {shown.map((index) => (
        <li
          key={index}
          aria-setsize={total}
          aria-posinset={index + 1}
          style={{ position: 'absolute', top: `${index * rowHeight}px`, left: 0, right: 0 }}
        >
          {row(index)}
        </li>
      ))}
    </ol>
  )
}
