import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

type Props = {
  /** How many there are; less than none while nobody knows. */
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

/** The window moves by so many rows at a time, so that not every pixel of scrolling draws. */
const step = 2

/** How often at most it is said what is seen: nobody reads what rushes by. */
const seeEveryMs = 100

/** A list of any length of which only the rows in view exist. */
export function Windowed({ total, rowHeight, label, onSee, row }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [from, setFrom] = useState(0)
  useEffect(() => {
    const look = () => {
      const above = -(list.current?.getBoundingClientRect().top ?? 0)
      setFrom(Math.max(0, Math.floor((above / rowHeight - margin) / step) * step))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [rowHeight])
  const count = Math.ceil(innerHeight / rowHeight) + 2 * margin + step
  const to = Math.min(total, from + count)
  const seen = useRef({ at: Number.NEGATIVE_INFINITY, timer: 0 })
  useEffect(() => {
    if (to <= from || onSee === undefined) return
    clearTimeout(seen.current.timer)
    const wait = Math.max(0, seen.current.at + seeEveryMs - performance.now())
    seen.current.timer = setTimeout(() => {
      seen.current.at = performance.now()
      onSee(from, to)
    }, wait)
  }, [from, to])
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
  return (
    <ol
      class="tracks"
      ref={list}
      aria-label={label}
      style={{ height: `${Math.max(0, total) * rowHeight}px` }}
    >
      {shown.map((index) => (
        <Row key={index} index={index} total={total} rowHeight={rowHeight} row={row} />
      ))}
    </ol>
  )
}

type RowProps = Pick<Props, 'total' | 'rowHeight' | 'row'> & { index: number }

/** One row; a component of its own, so that it is drawn again only when something of it changed. */
const Row = ({ index, total, rowHeight, row }: RowProps) => (
  <li
    aria-setsize={total}
    aria-posinset={index + 1}
    style={{ position: 'absolute', top: `${index * rowHeight}px`, left: 0, right: 0 }}
  >
    {row(index)}
  </li>
)
