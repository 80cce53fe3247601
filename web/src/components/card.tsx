import { type ComponentChildren, toChildArray } from 'preact'
import type { Image, Named } from '../shapes.ts'
import { Cover } from './cover.tsx'

type Props = { to: Named; images: readonly Image[] | null | undefined; below: string }

/** Something to open, by its cover and its name. */
export const Card = ({ to, images, below }: Props) => (
  <li>
    <a class="card" href={pathOf(to.uri)}>
      <Cover images={images} width={300} round={to.type === 'artist'} />
      <strong title={to.name}>{to.name}</strong>
      <span class="quiet">{below}</span>
    </a>
  </li>
)

/** The page about what an address names. */
export const pathOf = (uri: string) => `/player/${uri.split(':').slice(-2).join('/')}`

type ShelfProps = { title: string; children: ComponentChildren }

/** A headed row of cards; nothing at all without cards. */
export const Shelf = ({ title, children }: ShelfProps) =>
  toChildArray(children).length === 0 ? null : (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="grid">{children}</ul>
    </section>
  )
