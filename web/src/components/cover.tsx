import { pictureOf } from '../format.ts'
import type { Image } from '../shapes.ts'

type Props = { images: readonly Image[] | null | undefined; width: number; round?: boolean }

/** A cover; what it shows is named beside it, so it says nothing itself. */
export function Cover({ images, width, round = false }: Props) {
  const url = pictureOf(images, width)
  const name = round ? 'cover round' : 'cover'
  if (url === undefined) return <div class={name} />
  return (
    <img
      class={name}
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      width={width}
      height={width}
    />
  )
}
